package io.plumbline.kernel.rules;

import io.plumbline.kernel.Text;
import io.plumbline.kernel.course.Course;
import io.plumbline.kernel.course.Fact;
import io.plumbline.kernel.days.Moment;
import io.plumbline.kernel.events.EventKind;
import java.util.List;
import java.util.Optional;

/** What starts or stops a clock. */
public sealed interface Trigger {

  /** When it first happened. */
  Optional<Moment> firstIn(Course course);

  /** The case opens. */
  record Opened() implements Trigger {
    @Override
    public Optional<Moment> firstIn(Course course) {
      return course.opened();
    }
  }

  /** A stage is entered. */
  record Entered(String stage) implements Trigger {
    @Override
    public Optional<Moment> firstIn(Course course) {
      return course.stage(course.stageIds().indexOf(stage)).firstEntered();
    }
  }

  /** A stage is completed. */
  record Completed(String stage) implements Trigger {
    @Override
    public Optional<Moment> firstIn(Course course) {
      List<Moment> completions = course.stage(course.stageIds().indexOf(stage)).completions();
      return completions.isEmpty() ? Optional.empty() : Optional.of(completions.get(0));
    }
  }

  /**
   * A document is filed.
   *
   * @param name the document; logs name it in Chinese or English
   */
  record Filed(Text name) implements Trigger {
    /** A document that has the same name in both languages. */
    public Filed(String name) {
      this(Text.same(name));
    }

    /** Its Chinese name. */
    public String document() {
      return name.zh();
    }

    @Override
    public Optional<Moment> firstIn(Course course) {
      return course.filings(name).stream().map(Fact::at).findFirst();
    }
  }

  /** A sum is decided, or paid. */
  record Happened(EventKind kind) implements Trigger {
    @Override
    public Optional<Moment> firstIn(Course course) {
      return course.facts(kind).stream().map(Fact::at).findFirst();
    }
  }

  /** The case is closed. */
  record Closed() implements Trigger {
    @Override
    public Optional<Moment> firstIn(Course course) {
      return course.ended();
    }
  }
}
