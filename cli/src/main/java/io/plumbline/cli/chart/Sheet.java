package io.plumbline.cli.chart;

/**
 * An A3 sheet on which a drawing of some width and height is centred, as large as it fits.
 *
 * @param wide whether it lies on its long side
 * @param margin kept free around the drawing, in its units
 */
record Sheet(boolean wide, int width, int height, int margin) {
  private static final double RATIO = 420.0 / 297.0;
  private static final int MARGIN = 48;

  /** The sheet for that drawing, lying or standing. */
  static Sheet around(int width, int height, boolean wide) {
    int least = width + 2 * MARGIN;
    int tall = height + 2 * MARGIN;
    double ratio = wide ? RATIO : 1 / RATIO;
    int w = (int) Math.ceil(Math.max(least, tall * ratio));
    return new Sheet(wide, w, (int) Math.ceil(w / ratio), MARGIN);
  }

  /** How large the drawing's units come out: millimetres for a thousand of them. */
  int scale() {
    return (wide ? 420_000 : 297_000) / width;
  }

  String widthInMillimetres() {
    return wide ? "420mm" : "297mm";
  }

  String heightInMillimetres() {
    return wide ? "297mm" : "420mm";
  }
}
