package io.plumbline.server.charts;

import java.util.List;

/** How large a poster's type may be, so that the chart fills one A3 sheet and fits on it. */
final class PosterSize {
  /** Millimetres of the type of each size, the largest first; the stylesheet has the same. */
  private static final double[] TYPE = {6.2, 5.7, 5.2, 4.8, 4.4, 4.0, 3.7, 3.4, 3.1, 2.8, 2.5, 2.2};

  private static final double SHEET = 226;
  private static final double WIDTH = 395;
  private static final String KIND = " 廉政风险防控图";
  private static final double LINE = 1.45;
  private static final double SIDE = 104;
  private static final double STAGE = 40;

  private PosterSize() {}

  /** The largest size, from 1, at which these strips fit under that name. */
  static int of(String name, List<Chart.Strip> strips) {
    double sheet = SHEET - (isLong(name) ? 7 * lines(name + KIND, 5.5, WIDTH) - 10 : 0);
    for (int size = 0; size < TYPE.length; size++) {
      if (height(strips, TYPE[size]) <= sheet) {
        return size + 1;
      }
    }
    return TYPE.length;
  }

  /** Whether a name needs more than one line in the large type of a poster's head. */
  static boolean isLong(String name) {
    return lines(name + KIND, 8, WIDTH) > 1;
  }

  private static double height(List<Chart.Strip> strips, double type) {
    double height = 0;
    for (Chart.Strip strip : strips) {
      double sides = 0;
      for (Chart.Control control : strip.controls()) {
        sides += side(control, type) + type;
      }
      height += Math.max(stages(strip, type), sides) + 1.5 * type;
    }
    return height;
  }

  private static double stages(Chart.Strip strip, double type) {
    double height = 0;
    for (Chart.Step step : strip.stages()) {
      height += lines(step.name(), type * 1.15, STAGE) * type * 1.15 * LINE + 2.6 * type;
    }
    return height;
  }

  private static double side(Chart.Control control, double type) {
    double risks = 0;
    for (String risk : control.risks()) {
      risks += lines(risk, type, SIDE - 3 * type);
    }
    double measures = lines(control.responsible(), type, SIDE - 2 * type) + .5;
    for (String measure : control.measures()) {
      measures += lines(measure, type, SIDE - 3 * type);
    }
    double points = 0;
    for (Chart.Point point : control.points()) {
      points += lines(point.text(), type, SIDE - 4 * type);
    }
    return Math.max(risks, Math.max(measures, points)) * type * LINE + 1.4 * type;
  }

  private static double lines(String text, double type, double width) {
    double ems = text.codePoints().mapToDouble(point -> point < 0x2E80 ? .55 : 1).sum();
    return Math.ceil(ems * type / width);
  }
}
