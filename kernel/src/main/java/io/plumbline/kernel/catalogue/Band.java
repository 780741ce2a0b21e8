package io.plumbline.kernel.catalogue;

import io.plumbline.kernel.course.StageSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * One strip across a chart: stages in the middle and the control points at their sides.
 *
 * @param span where its stages lie among the item's
 * @param stages one, or all that the control points span
 * @param points none, one, or several on the same stages
 */
public record Band(StageSpan span, List<Stage> stages, List<ControlPoint> points) {
  public Band {
    stages = List.copyOf(stages);
    points = List.copyOf(points);
  }

  /** The bands of an item from its first stage to its last. */
  public static List<Band> of(PowerItem item) {
    List<Band> bands = new ArrayList<>();
    for (int first = 0; first < item.stages().size(); ) {
      StageSpan span = span(item, first);
      List<ControlPoint> points =
          item.controlPoints().stream().filter(p -> span.holds(p.stages().first())).toList();
      bands.add(new Band(span, item.stages().subList(first, span.last() + 1), points));
      first = span.last() + 1;
    }
    return bands;
  }

  /** As far as control points reach that begin at that stage or within what they reach. */
  private static StageSpan span(PowerItem item, int first) {
    int last = first;
    for (boolean grows = true; grows; ) {
      grows = false;
      for (ControlPoint point : item.controlPoints()) {
        boolean begins = point.stages().first() >= first && point.stages().first() <= last;
        if (begins && point.stages().last() > last) {
          last = point.stages().last();
          grows = true;
        }
      }
    }
    return new StageSpan(first, last);
  }
}
