package io.plumbline.kernel.course;

import io.plumbline.kernel.course.Note.Code;
import io.plumbline.kernel.days.Moment;
import io.plumbline.kernel.days.Run;
import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.events.EventKind;
import java.time.ZoneId;
import java.util.List;

/** Tells a case's events, taken in order, as one {@link Course}. */
public final class Narrator {
  private final Course course;
  private final ZoneId zone;
  private final List<CaseEvent> events;
  private final boolean hasOpen;
  private int next;

  private Narrator(List<String> stageIds, ZoneId zone, List<CaseEvent> events) {
    this.course = new Course(stageIds, events);
    this.zone = zone;
    this.events = events;
    this.hasOpen = events.stream().anyMatch(event -> event.kind() == EventKind.OPEN);
  }

  /**
   * The course that these events make.
   *
   * @param stageIds the item's stage ids in order
   * @param events in {@link io.plumbline.kernel.events.EventOrder}, none twice
   */
  public static Course tell(List<String> stageIds, ZoneId zone, List<CaseEvent> events) {
    Narrator narrator = new Narrator(stageIds, zone, events);
    for (CaseEvent event : events) {
      narrator.next++;
      narrator.take(event);
    }
    return narrator.course;
  }

  private void take(CaseEvent event) {
    Moment at = Moment.of(event.time().at(), zone);
    if (course.endedAt != null && event.kind() != EventKind.COMPLAINT) {
      note(Code.AFTER_END, at, event);
      return;
    }
    begin(event, at);
    switch (event.kind()) {
      case OPEN, CORRECT, RETRACT -> {}
      case ENTER -> enter(event, at);
      case COMPLETE -> complete(event, at);
      case RETURN -> sendBack(event, at);
      case MAJOR -> markMajor(at);
      case SUSPEND -> suspend(event, at);
      case RESUME -> resume(event, at);
      case CLOSE, WITHDRAW -> end(event, at);
      case PEOPLE, DOCUMENT, AMOUNT, COMPLAINT, PAY -> keep(event, at);
    }
  }

  /** The case opens with its `open` event; a record without one opens with its first event. */
  private void begin(CaseEvent event, Moment at) {
    boolean open = event.kind() == EventKind.OPEN;
    if (course.openedAt != null) {
      noteIf(open, Code.REPEATED_OPEN, at, event);
    } else if (open || !hasOpen) {
      noteIf(!open, Code.NOT_OPENED, at, event);
      open(at);
    } else {
      note(Code.BEFORE_OPEN, at, event);
    }
  }

  /** The first stage is entered with it, unless the log entered one earlier. */
  private void open(Moment at) {
    course.openedAt = at;
    if (course.current < 0) {
      enterStage(0, at);
    }
  }

  private void enter(CaseEvent event, Moment at) {
    int position = course.stageIds.indexOf(event.stage());
    if (position < 0) {
      note(Code.STAGE_MISSING, at, event);
    } else if (course.stages[position].isCompleted()) {
      note(Code.ALREADY_COMPLETED, at, event);
    } else if (!course.stages[position].isOpen()) {
      reach(position, event, at);
    }
  }

  private void complete(CaseEvent event, Moment at) {
    int position = course.stageIds.indexOf(event.stage());
    if (position < 0) {
      note(Code.STAGE_MISSING, at, event);
    } else if (course.stages[position].isCompleted()) {
      note(Code.ALREADY_COMPLETED, at, event);
    } else {
      endSuspension(event, at);
      reach(position, event, at);
      course.stages[position].complete(at, next);
      if (position + 1 < course.stages.length
          && !course.stages[position + 1].isOpen()
          && !course.stages[position + 1].isCompleted()) {
        enterStage(position + 1, at);
      }
    }
  }

  /** Brings the case to that stage; what stands open before it is passed over. */
  private void reach(int position, CaseEvent event, Moment at) {
    Moment entered = at;
    boolean passing = false;
    for (int i = 0; i < position; i++) {
      StageCourse stage = course.stages[i];
      if (stage.isCompleted()) {
        continue;
      }
      if (!isCompletedNow(i, event, at)) {
        entered = stage.passOver(passing ? entered : at, at, next);
        passing = true;
        course.notes.add(new Note(Code.PASSED_OVER, at, i, event));
      } else if (passing) {
        takeTimeOf(stage, entered);
        passing = false;
      }
    }
    if (!course.stages[position].isOpen()) {
      enterStage(position, passing ? entered : at);
    }
  }

  /** The time of what was passed over belongs to the stage after it, which completes only now. */
  private static void takeTimeOf(StageCourse next, Moment entered) {
    if (!next.isOpen()) {
      next.enter(entered);
    }
  }

  private void enterStage(int position, Moment at) {
    course.stages[position].enter(at);
    course.current = position;
  }

  /**
   * Whether the record completes that stage at the same time, or on the same date without an hour:
   * an instant has no order inside, and a stage completed in it is not passed over.
   */
  private boolean isCompletedNow(int position, CaseEvent event, Moment at) {
    String stage = course.stageIds.get(position);
    for (int i = next; i < events.size(); i++) {
      CaseEvent later = events.get(i);
      boolean bare = later.time().bareDate();
      Moment moment = Moment.of(later.time().at(), zone);
      if (!moment.on().equals(at.on())) {
        return false;
      }
      if (later.kind() == EventKind.COMPLETE
          && later.stage().equals(stage)
          && (bare || moment.at().equals(event.time().at()))) {
        return true;
      }
    }
    return false;
  }

  private void sendBack(CaseEvent event, Moment at) {
    int position = course.stageIds.indexOf(event.stage());
    if (position < 0) {
      note(Code.STAGE_MISSING, at, event);
    } else if (!course.stages[position].isCompleted()) {
      note(Code.RETURN_WITHOUT_EFFECT, at, event);
    } else {
      endSuspension(event, at);
      for (int i = position; i < course.stages.length; i++) {
        course.stages[i].leave(at);
        course.stages[i].reopen(at);
      }
      enterStage(position, at);
    }
  }

  private void markMajor(Moment at) {
    if (course.major == null) {
      course.major = new Judging(at, Judging.Cause.MARKED_MAJOR, next);
    }
  }

  private void suspend(CaseEvent event, Moment at) {
    if (isSuspended()) {
      note(Code.REPEATED_SUSPEND, at, event);
    } else {
      course.suspensions.add(new Suspension(new Run(at, null), event));
    }
  }

  private void resume(CaseEvent event, Moment at) {
    if (isSuspended()) {
      stopSuspension(at);
    } else {
      note(Code.RESUME_WITHOUT_SUSPEND, at, event);
    }
  }

  private void end(CaseEvent event, Moment at) {
    endSuspension(event, at);
    course.endedAt = at;
    course.withdrawn = event.kind() == EventKind.WITHDRAW;
    for (StageCourse stage : course.stages) {
      if (!course.withdrawn) {
        stage.close(at, next);
      }
      stage.leave(at);
    }
  }

  private void endSuspension(CaseEvent event, Moment at) {
    if (isSuspended()) {
      stopSuspension(at);
      note(Code.ENDED_WHILE_SUSPENDED, at, event);
    }
  }

  private boolean isSuspended() {
    return !course.suspensions.isEmpty()
        && course.suspensions.get(course.suspensions.size() - 1).run().stop() == null;
  }

  private void stopSuspension(Moment at) {
    int last = course.suspensions.size() - 1;
    Suspension open = course.suspensions.get(last);
    course.suspensions.set(last, new Suspension(new Run(open.run().start(), at), open.event()));
  }

  private void keep(CaseEvent event, Moment at) {
    int named = course.stageIds.indexOf(event.stage());
    int stage = named < 0 ? course.current : named;
    course.facts.add(new Fact(at, stage, named >= 0, event, next));
    if (event.kind() == EventKind.DOCUMENT && event.facts().document().isBlank()) {
      course.notes.add(new Note(Code.DOCUMENT_MISSING, at, stage, event));
    }
  }

  private void noteIf(boolean so, Code code, Moment at, CaseEvent event) {
    if (so) {
      note(code, at, event);
    }
  }

  private void note(Code code, Moment at, CaseEvent event) {
    course.notes.add(new Note(code, at, course.stageIds.indexOf(event.stage()), event));
  }
}
