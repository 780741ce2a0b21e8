package io.plumbline.server.charts;

import io.plumbline.kernel.catalogue.Layer;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.catalogue.SupervisionPoint;
import io.plumbline.kernel.course.Course;
import io.plumbline.kernel.course.StageCourse;
import io.plumbline.kernel.days.Moment;
import io.plumbline.kernel.verdict.DueDate;
import io.plumbline.kernel.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/** How one case stands: the path it has walked, its clocks, and the points that it broke. */
record CaseLights(PowerItem item, Verdict verdict, StageStory story, PointState points)
    implements Lights {

  @Override
  public String state(int position) {
    Course course = verdict.course();
    StageCourse stage = course.stage(position);
    if (stage.isOpen()) {
      return "current";
    }
    if (stage.isCompleted()) {
      return "done";
    }
    return stage.runs().isEmpty() ? "ahead" : "left";
  }

  @Override
  public List<Chart.Note> notes(int position) {
    String id = item.stageIds().get(position);
    List<Chart.Note> notes = new ArrayList<>(story.of(position));
    for (DueDate due : verdict.dueDates()) {
      if (due.point().stage().equals(id) && isRunning(due)) {
        notes.addAll(points.clock(due));
      }
    }
    return notes;
  }

  private static boolean isRunning(DueDate due) {
    return due.clock().stopped().isEmpty() && due.point().layer() == Layer.CHART;
  }

  @Override
  public Chart.Lamp lamp(SupervisionPoint point) {
    return points.lamp(point);
  }

  @Override
  public String clock(SupervisionPoint point) {
    return verdict.dueDates().stream()
        .filter(due -> due.point().id().equals(point.id()))
        .findFirst()
        .map(due -> points.day(due.clock()))
        .orElse("");
  }

  /** The day of a moment as tables write it. */
  static String day(Moment moment) {
    return moment.on().toString();
  }
}
