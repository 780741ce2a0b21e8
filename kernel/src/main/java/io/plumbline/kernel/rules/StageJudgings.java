package io.plumbline.kernel.rules;

import io.plumbline.kernel.course.Course;
import io.plumbline.kernel.course.Judging;
import io.plumbline.kernel.course.Judging.Cause;
import io.plumbline.kernel.course.StageSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When what a stage asks for is judged: when it is completed, passed over, or the case closes in
 * it.
 */
final class StageJudgings {
  private StageJudgings() {}

  static List<Judging> of(Course course, StageSpan where) {
    if (where.first() == where.last()) {
      return course.stage(where.last()).judgings();
    }
    List<Judging> judgings = new ArrayList<>(course.stage(where.last()).judgings());
    for (int i = where.first(); i < where.last(); i++) {
      course.stage(i).judgings().stream()
          .filter(j -> j.cause() == Cause.CLOSED)
          .forEach(judgings::add);
    }
    judgings.sort(Comparator.comparingInt(Judging::order));
    return judgings;
  }

  /** Of a case marked major: from the marking on, and at the marking itself where it came later. */
  static List<Judging> ofMajor(Course course, StageSpan where) {
    if (course.markedMajor().isEmpty()) {
      return List.of();
    }
    Judging marked = course.markedMajor().get();
    List<Judging> judgings = new ArrayList<>();
    for (Judging judging : of(course, where)) {
      judgings.add(judging.order() > marked.order() ? judging : marked);
    }
    return judgings;
  }
}
