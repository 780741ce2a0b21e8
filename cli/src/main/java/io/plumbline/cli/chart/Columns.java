package io.plumbline.cli.chart;

/** The four columns of a chart: risks, stages, measures, supervision points. */
record Columns(Span risks, Span stages, Span measures, Span points) {

  /** From where, how wide. */
  record Span(int x, int width) {
    int right() {
      return x + width;
    }
  }

  static Columns of(int width, int stageWidth, int gap) {
    int rest = width - stageWidth - 3 * gap;
    Span risks = new Span(0, rest * 32 / 100);
    Span stages = new Span(risks.right() + gap, stageWidth);
    Span measures = new Span(stages.right() + gap, rest * 36 / 100);
    int x = measures.right() + gap;
    return new Columns(risks, stages, measures, new Span(x, width - x));
  }
}
