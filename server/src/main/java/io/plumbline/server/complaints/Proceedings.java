package io.plumbline.server.complaints;

import io.plumbline.kernel.life.Attempt;
import io.plumbline.kernel.life.ComplaintLife;
import io.plumbline.kernel.life.ComplaintLife.ComplaintAct;
import io.plumbline.kernel.life.ComplaintLife.ComplaintState;
import io.plumbline.kernel.life.Matter;
import io.plumbline.kernel.life.Party;
import io.plumbline.kernel.life.Result;
import io.plumbline.server.complaints.Complaint.Hands;
import io.plumbline.server.complaints.Complaint.Standing;
import io.plumbline.server.people.Acts;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves a complaint along its life; whether somebody may is decided by the life's table. */
@Service
class Proceedings {
  private final Complaints complaints;
  private final Attachments attachments;
  private final Routing routing;
  private final KeptFrom kept;
  private final Course course;
  private final CaseMark mark;
  private final Acts acts;

  Proceedings(
      Complaints complaints,
      Attachments attachments,
      Routing routing,
      KeptFrom kept,
      Course course,
      CaseMark mark,
      Acts acts) {
    this.complaints = complaints;
    this.attachments = attachments;
    this.routing = routing;
    this.kept = kept;
    this.course = course;
    this.mark = mark;
    this.acts = acts;
  }

  /** Does it; or the code of why not. */
  @Transactional
  public Optional<String> act(Complaint complaint, ComplaintAct act, Actor who, Doing doing) {
    Optional<String> refused = attempt(complaint, act, who, doing);
    record(complaint, act.code(), who, refused);
    return refused;
  }

  private Optional<String> attempt(Complaint one, ComplaintAct act, Actor who, Doing doing) {
    Attempt.Given given = new Attempt.Given(doing.text(), doing.ground(), "", 0, null, "");
    Attempt<ComplaintAct> attempt =
        new Attempt<>(act, who.id(), who.parts(), course.today(), given);
    Result<ComplaintState> result = ComplaintLife.LIFE.attempt(matter(one, who), attempt);
    if (result instanceof Result.Moved<ComplaintState> moved) {
      return hindrance(one, act, doing).or(() -> done(one, act, who, doing, moved.to()));
    }
    return Optional.of(((Result.Refused<ComplaintState>) result).code());
  }

  private Optional<String> hindrance(Complaint one, ComplaintAct act, Doing doing) {
    if (doing.isTooLong()) {
      return Optional.of("too-long");
    }
    boolean handed = act == ComplaintAct.HAND_OVER || act == ComplaintAct.ACCEPT;
    return handed ? refusedHandler(one, act, doing.handler()) : Optional.empty();
  }

  private Optional<String> refusedHandler(Complaint one, ComplaintAct act, @Nullable Long handler) {
    if (handler == null) {
      return act == ComplaintAct.HAND_OVER ? Optional.of("nobody-chosen") : Optional.empty();
    }
    return routing.mayHandle(one.id(), handler) ? Optional.empty() : Optional.of("about-them");
  }

  private Matter<ComplaintState> matter(Complaint one, Actor who) {
    Map<Party, Long> played = new EnumMap<>(Party.class);
    if (kept.holds(one.id(), who.account())) {
      played.put(Party.NAMED, who.id());
    }
    Standing now = one.standing();
    return new Matter<>(one.state(), played, now.dueOn(), "", now.extended(), true);
  }

  private Optional<String> done(
      Complaint one, ComplaintAct act, Actor who, Doing doing, ComplaintState to) {
    boolean tell = one.about().caseId() != null && !one.standing().caseTold() && tells(act, doing);
    Standing next = next(one, act, who, doing).to(to, tell || one.standing().caseTold());
    if (doing.version() != one.standing().version() || !complaints.move(one, next)) {
      return Optional.of("changed");
    }
    if (tell) {
      mark.tell(one);
    }
    enter(one, act.code(), who, doing, to.code(), act != ComplaintAct.HAND_OVER);
    kept.look(one.id());
    complaints.find(one.id()).ifPresent(course::tell);
    return Optional.empty();
  }

  /** At the latest with the reply, the case knows. */
  private static boolean tells(ComplaintAct act, Doing doing) {
    return act == ComplaintAct.REPLY || (act == ComplaintAct.ACCEPT && doing.tellCase());
  }

  /** Whose it becomes, and for how long. */
  private record Next(
      Complaint one, ComplaintAct act, Hands hands, LocalDate today, @Nullable LocalDate due) {
    Standing to(ComplaintState state, boolean caseTold) {
      Standing now = one.standing();
      boolean same = act == ComplaintAct.EXTEND || act == ComplaintAct.HAND_OVER;
      return new Standing(
          state,
          same ? now.since() : today,
          due,
          act == ComplaintAct.EXTEND || (same && now.extended()),
          caseTold,
          hands,
          now.version());
    }
  }

  private Next next(Complaint one, ComplaintAct act, Actor who, Doing doing) {
    LocalDate today = course.today();
    LocalDate due = one.standing().dueOn();
    Hands now = one.standing().hands();
    return switch (act) {
      case ACCEPT ->
          new Next(
              one, act, given(who, doing), today, course.dueOn(ComplaintState.ACCEPTED, today));
      case HAND_OVER -> new Next(one, act, given(who, doing), today, due);
      case EXTEND -> new Next(one, act, now, today, course.longer(due));
      case REPLY -> new Next(one, act, now, today, course.dueOn(ComplaintState.REPLIED, today));
      case NOT_ACCEPT ->
          new Next(
              one,
              act,
              new Hands(who.account(), null),
              today,
              course.dueOn(ComplaintState.NOT_ACCEPTED, today));
      case REOPEN -> new Next(one, act, now, today, course.dueOn(reopened(one), today));
      case CONFIRM, CLOSE -> new Next(one, act, now, today, null);
    };
  }

  private static ComplaintState reopened(Complaint one) {
    return one.state() == ComplaintState.REPLIED ? ComplaintState.ACCEPTED : ComplaintState.FILED;
  }

  /** Whoever accepts it looks into it, unless they give it to somebody. */
  private static Hands given(Actor who, Doing doing) {
    Long handler = doing.handler() == null ? who.account() : doing.handler();
    return new Hands(who.account(), handler);
  }

  /** A message that moves nothing: a question to the complainant, or what they add. */
  @Transactional
  public Optional<String> say(Complaint complaint, String act, Actor who, Doing doing) {
    Optional<String> refused = sayable(complaint, doing);
    if (refused.isEmpty()) {
      Standing now = complaint.standing();
      if (now.version() != doing.version() || !complaints.move(complaint, now)) {
        refused = Optional.of("changed");
      } else {
        enter(complaint, act, who, doing, "", true);
        kept.look(complaint.id());
        complaints.find(complaint.id()).ifPresent(course::tellIfAnother);
      }
    }
    record(complaint, act, who, refused);
    return refused;
  }

  private Optional<String> sayable(Complaint complaint, Doing doing) {
    if (complaint.state().isEnd()) {
      return Optional.of("ended");
    }
    if (doing.text().isEmpty() && doing.files().isEmpty()) {
      return Optional.of("text");
    }
    boolean full =
        attachments.of(complaint.id()).size() + doing.files().size() > Attachments.MOST_IN_ALL;
    return doing.isTooLong()
        ? Optional.of("too-long")
        : full ? Optional.of("files-full") : Optional.empty();
  }

  /** What is not told to the complainant, such as who looked at whose name. */
  @Transactional
  public void note(Complaint complaint, String act, Actor who, String text) {
    Complaints.Said said =
        new Complaints.Said(course.today(), who.account(), party(who), act, text, false);
    complaints.enter(complaint.id(), said, "");
    acts.record(who.person(), "complaint." + act, object(complaint), true, text);
  }

  /** Keeps that somebody tried what they may not. */
  void denied(Complaint complaint, String act, Actor who, String why) {
    record(complaint, act, who, Optional.of(why));
  }

  /** Gives it to somebody else, where it lies with one from whom it is kept. */
  @Transactional
  public void reroute(long complaint) {
    complaints.find(complaint).ifPresent(course::tellIfAnother);
  }

  private void enter(
      Complaint one, String act, Actor who, Doing doing, String toState, boolean open) {
    Complaints.Said said =
        new Complaints.Said(course.today(), who.account(), party(who), act, doing.words(), open);
    long entry = complaints.enter(one.id(), said, toState);
    attachments.keep(one.id(), entry, doing.files());
  }

  private static String party(Actor who) {
    if (who.person() == null) {
      return (who.isComplainant() ? Party.COMPLAINANT : Party.SERVER).code();
    }
    return (who.parts().contains(Party.SUPERVISOR) ? Party.SUPERVISOR : Party.HANDLER).code();
  }

  /** Of the complainant nothing is recorded but what they said. */
  private void record(Complaint one, String act, Actor who, Optional<String> refused) {
    if (who.person() != null) {
      acts.record(
          who.person(), "complaint." + act, object(one), refused.isEmpty(), refused.orElse(""));
    }
  }

  static String object(Complaint one) {
    return "complaint " + one.id();
  }
}
