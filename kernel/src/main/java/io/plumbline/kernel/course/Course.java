package io.plumbline.kernel.course;

import io.plumbline.kernel.Text;
import io.plumbline.kernel.days.Moment;
import io.plumbline.kernel.days.Run;
import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.events.EventKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The course of a case up to a moment, as its events tell it. Which stage was gone through when,
 * what was filed, who was there, what was decided, and what in the record contradicts it.
 */
public final class Course {
  final List<String> stageIds;
  final List<CaseEvent> events;
  final StageCourse[] stages;
  final List<Suspension> suspensions = new ArrayList<>(0);
  final List<Fact> facts = new ArrayList<>();
  final List<Note> notes = new ArrayList<>(0);
  @Nullable Moment openedAt;
  @Nullable Judging major;
  @Nullable Moment endedAt;
  boolean withdrawn;
  int current = -1;

  Course(List<String> stageIds, List<CaseEvent> events) {
    this.stageIds = stageIds;
    this.events = List.copyOf(events);
    this.stages = new StageCourse[stageIds.size()];
    for (int i = 0; i < stages.length; i++) {
      stages[i] = new StageCourse();
    }
  }

  /** The ids of the item's stages in order. */
  public List<String> stageIds() {
    return stageIds;
  }

  /** The case's events up to then, in the order in which they were taken. */
  public List<CaseEvent> events() {
    return events;
  }

  /** The stage at that position. */
  public StageCourse stage(int position) {
    return stages[position];
  }

  /** The position of the stage that the case is in: the one entered last; -1 before the first. */
  public int currentStage() {
    return current;
  }

  /** When the case opened. */
  public Optional<Moment> opened() {
    return Optional.ofNullable(openedAt);
  }

  /** When it was marked major (重大案件), before its end. */
  public Optional<Judging> markedMajor() {
    return Optional.ofNullable(major);
  }

  /** When it was closed or withdrawn. */
  public Optional<Moment> ended() {
    return Optional.ofNullable(endedAt);
  }

  public boolean isWithdrawn() {
    return withdrawn;
  }

  public List<Suspension> suspensions() {
    return Collections.unmodifiableList(suspensions);
  }

  /** When every counted clock stood still. */
  public List<Run> pauses() {
    List<Run> pauses = new ArrayList<>(suspensions.size());
    for (Suspension suspension : suspensions) {
      pauses.add(suspension.run());
    }
    return pauses;
  }

  /** The facts of that kind, in order. */
  public List<Fact> facts(EventKind kind) {
    List<Fact> found = new ArrayList<>();
    for (Fact fact : facts) {
      if (fact.event().kind() == kind) {
        found.add(fact);
      }
    }
    return found;
  }

  /** The filings of that document, in order. */
  public List<Fact> filings(Text document) {
    List<Fact> found = new ArrayList<>();
    for (Fact fact : facts) {
      if (fact.event().files(document)) {
        found.add(fact);
      }
    }
    return found;
  }

  /** What in the record contradicts it. */
  public List<Note> notes() {
    return Collections.unmodifiableList(notes);
  }

  /** When the case went through any stage of that span, stretches that touch made one. */
  public List<Run> runsThrough(StageSpan span) {
    if (span.first() == span.last()) {
      return stages[span.first()].runs();
    }
    List<Run> runs = new ArrayList<>();
    for (int i = span.first(); i <= span.last(); i++) {
      runs.addAll(stages[i].runs());
    }
    return Run.joined(runs);
  }
}
