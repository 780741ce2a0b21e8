package io.plumbline.kernel.course;

import io.plumbline.kernel.course.Judging.Cause;
import io.plumbline.kernel.days.Moment;
import io.plumbline.kernel.days.Run;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happened at one stage: when it was entered, left, completed, and entered again. */
public final class StageCourse {
  private final List<Run> ended = new ArrayList<>(2);
  private final List<Judging> judgings = new ArrayList<>(1);
  private final List<Moment> completions = new ArrayList<>(1);
  private final List<Moment> reopenings = new ArrayList<>(0);
  private @Nullable Moment enteredAt;
  private boolean completed;

  /** When it was gone through: each time from its entering to its completing or leaving. */
  public List<Run> runs() {
    if (enteredAt == null) {
      return Collections.unmodifiableList(ended);
    }
    List<Run> runs = new ArrayList<>(ended);
    runs.add(new Run(enteredAt, null));
    return runs;
  }

  /** The moments at which its documents and people are judged. */
  public List<Judging> judgings() {
    return Collections.unmodifiableList(judgings);
  }

  /** When it was completed, each time. */
  public List<Moment> completions() {
    return Collections.unmodifiableList(completions);
  }

  /** When it was last completed; empty while it is not, also after a send-back. */
  public Optional<Moment> lastCompleted() {
    return completed ? Optional.of(completions.get(completions.size() - 1)) : Optional.empty();
  }

  /** When send-backs opened it again after it had been completed. */
  public List<Moment> reopenings() {
    return Collections.unmodifiableList(reopenings);
  }

  /** When it was first entered. */
  public Optional<Moment> firstEntered() {
    return ended.isEmpty() ? Optional.ofNullable(enteredAt) : Optional.of(ended.get(0).start());
  }

  /** Whether it is completed, or counts as completed because it was passed over. */
  public boolean isCompleted() {
    return completed;
  }

  /** Whether the case is in it: entered and neither completed nor left. */
  public boolean isOpen() {
    return enteredAt != null;
  }

  void enter(Moment at) {
    enteredAt = at;
  }

  void complete(Moment at, int order) {
    end(at);
    completed = true;
    completions.add(at);
    judgings.add(new Judging(at, Cause.COMPLETED, order));
  }

  /**
   * Counts as completed when it was entered, so that its time belongs to the stage that follows.
   */
  Moment passOver(Moment entered, Moment at, int order) {
    Moment from = enteredAt == null ? entered : enteredAt;
    enteredAt = from;
    end(from);
    completed = true;
    completions.add(from);
    judgings.add(new Judging(at, Cause.PASSED_OVER, order));
    return from;
  }

  void leave(Moment at) {
    if (enteredAt != null) {
      end(at);
    }
  }

  void reopen(Moment at) {
    if (completed) {
      reopenings.add(at);
    }
    completed = false;
  }

  void close(Moment at, int order) {
    if (enteredAt != null) {
      judgings.add(new Judging(at, Cause.CLOSED, order));
    }
  }

  private void end(Moment at) {
    if (enteredAt != null) {
      ended.add(new Run(enteredAt, at));
    }
    enteredAt = null;
  }
}
