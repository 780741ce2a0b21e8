package io.plumbline.server.handling;

import io.plumbline.kernel.life.AlertLife;
import io.plumbline.kernel.life.AlertLife.AlertAct;
import io.plumbline.kernel.life.AlertLife.AlertState;
import io.plumbline.kernel.life.Attempt;
import io.plumbline.kernel.life.Matter;
import io.plumbline.kernel.life.Party;
import io.plumbline.kernel.life.Result;
import io.plumbline.server.law.LawInForce;
import io.plumbline.server.people.Acts;
import io.plumbline.server.people.Person;
import io.plumbline.server.supervision.AlertTurns;
import io.plumbline.server.supervision.Alerts;
import io.plumbline.server.supervision.Alerts.Alert;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries alerts through their life. The kernel's table says whether something may be done; here it
 * is kept.
 */
@Service
public class AlertHandling {
  /** How many characters a text has at most. */
  public static final int LONGEST = 4_000;

  private static final Set<AlertAct> CANCELLING = Set.of(AlertAct.PROPOSE_CANCEL, AlertAct.GRANT);
  private final Alerts alerts;
  private final AlertRows rows;
  private final AlertTurns turns;
  private final Acts acts;
  private final LawInForce law;
  private final InstantSource clock;

  AlertHandling(
      Alerts alerts,
      AlertRows rows,
      AlertTurns turns,
      Acts acts,
      LawInForce law,
      InstantSource clock) {
    this.alerts = alerts;
    this.rows = rows;
    this.turns = turns;
    this.acts = acts;
    this.law = law;
    this.clock = clock;
  }

  /** What that person may try with that alert now. */
  List<AlertAct> offered(Alert alert, Person person) {
    return AlertLife.LIFE.offered(AlertLife.LIFE.state(alert.state()), Parts.of(person, alert));
  }

  /** Answers it; the code of the refusal where it may not be answered, empty where it was. */
  @Transactional
  public String answer(Person person, Alert read, @Nullable String text, @Nullable String reason) {
    return act(
        person,
        read,
        new Wish(
            AlertAct.ANSWER.code(), read.version(), "", text, reason, "", null, null, "", null));
  }

  /** Does it; the code of the refusal where it may not be done, empty where it was. */
  @Transactional
  String act(Person person, Alert read, Wish wish) {
    String refusal = attempt(person, read, wish);
    acts.record(person, "alert-" + wish.act(), "alert " + read.id(), refusal.isEmpty(), refusal);
    return refusal;
  }

  private String attempt(Person person, Alert read, Wish wish) {
    AlertAct act = AlertLife.LIFE.act(wish.act()).orElse(null);
    if (act == null) {
      return "not-now";
    }
    if (!rows.lock(read.id(), wish.version())) {
      return "changed";
    }
    String malformed = malformed(act, wish);
    if (!malformed.isEmpty()) {
      return malformed;
    }
    Result<AlertState> result =
        AlertLife.LIFE.attempt(
            matter(read, wish),
            new Attempt<>(act, person.id(), Parts.of(person, read), today(), given(wish)));
    if (result instanceof Result.Moved<AlertState> moved) {
      rows.move(read, act, moved, wish, person.id(), clock.instant());
      turns.follow(read.id());
      return "";
    }
    return ((Result.Refused<AlertState>) result).code();
  }

  private String malformed(AlertAct act, Wish wish) {
    if (Wish.said(wish.text()).length() > LONGEST || Wish.said(wish.ground()).length() > LONGEST) {
      return "too-long";
    }
    if (CANCELLING.contains(act) && !CancelClass.knows(Wish.said(wish.choice()))) {
      return "class";
    }
    if (act == AlertAct.NAME_SOMEBODY && (wish.person() == null || !rows.handles(wish.person()))) {
      return "person";
    }
    return "";
  }

  private Attempt.Given given(Wish wish) {
    return new Attempt.Given(
        Wish.said(wish.text()),
        Wish.said(wish.ground()),
        Wish.said(wish.choice()),
        wish.shown().size(),
        wish.dueOn(),
        Wish.said(wish.screen()));
  }

  /** Where an alert stands, as the kernel asks it. */
  private Matter<AlertState> matter(Alert alert, Wish wish) {
    Map<Party, Long> played = new EnumMap<>(Party.class);
    Alerts.Course course = alert.course();
    if (alert.named().personId() != null) {
      played.put(Party.NAMED, alert.named().personId());
    }
    if (course.supervisor() != null) {
      played.put(Party.SUPERVISOR, course.supervisor());
    }
    if (course.proposer() != null) {
      played.put(Party.SECOND, course.proposer());
    }
    return new Matter<>(
        AlertLife.LIFE.state(alert.state()),
        played,
        course.answerBy(),
        Screen.of(alert, alerts.entries(alert.id())),
        course.appealed(),
        alert.level() < 3 || !course.accounted().isEmpty() || !AlertRows.accounted(wish).isEmpty());
  }

  private LocalDate today() {
    Instant now = clock.instant();
    return LocalDate.ofInstant(now, law.now().catalogue().settings().zone());
  }
}
