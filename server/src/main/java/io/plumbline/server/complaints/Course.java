package io.plumbline.server.complaints;

import io.plumbline.kernel.days.Limit;
import io.plumbline.kernel.life.ComplaintLife.ComplaintState;
import io.plumbline.server.law.LawInForce;
import io.plumbline.server.turns.Turn;
import io.plumbline.server.turns.Turns;
import io.plumbline.server.turns.Whose;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The days of a complaint, and whose turn it is on them. */
@Component
class Course {
  static final String LIFE = "complaint";
  private static final Limit MORE = new Limit.CalendarDays(30, true);
  private final Turns turns;
  private final Routing routing;
  private final LawInForce law;
  private final InstantSource clock;

  Course(Turns turns, Routing routing, LawInForce law, InstantSource clock) {
    this.turns = turns;
    this.routing = routing;
    this.law = law;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), law.now().catalogue().settings().zone());
  }

  /** The last day of that state, entered on that day. */
  @Nullable LocalDate dueOn(ComplaintState state, LocalDate since) {
    return turns.dueOn(LIFE, state, "", start(since)).orElse(null);
  }

  /** Thirty days after that one (信访工作条例 34); a rest day moves on as with any limit. */
  @Nullable LocalDate longer(@Nullable LocalDate due) {
    return due == null ? null : MORE.lastDayFrom(due, law.now().judge().calendar());
  }

  /** Says whose turn it is now. */
  void tell(Complaint complaint) {
    if (complaint.state().isEnd()) {
      turns.over(LIFE, complaint.id());
    } else {
      turns.set(turn(complaint, routing.whose(complaint)));
    }
  }

  /** Says so anew only where it is somebody else's turn: the limit goes on. */
  void tellIfAnother(Complaint complaint) {
    Whose whose = routing.whose(complaint);
    boolean same =
        turns
            .find(LIFE, complaint.id())
            .filter(now -> now.party().equals(whose.party().code()))
            .filter(now -> java.util.Objects.equals(now.account(), whose.account()))
            .filter(now -> Set.copyOf(now.roles()).equals(names(whose)))
            .isPresent();
    if (!same) {
      turns.set(turn(complaint, whose));
    }
  }

  private static Set<String> names(Whose whose) {
    return whose.roles().stream().map(Enum::name).collect(java.util.stream.Collectors.toSet());
  }

  /** No case, no text: whoever is told of it learns that there is one, and its number. */
  private Turn turn(Complaint complaint, Whose whose) {
    return new Turn(
        LIFE,
        complaint.id(),
        complaint.state(),
        "",
        whose,
        "#" + complaint.id(),
        null,
        start(complaint.standing().since()),
        complaint.standing().dueOn());
  }

  private java.time.Instant start(LocalDate day) {
    return day.atStartOfDay(law.now().catalogue().settings().zone()).toInstant();
  }
}
