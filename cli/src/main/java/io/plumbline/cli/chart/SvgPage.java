package io.plumbline.cli.chart;

/** Writes the elements of an SVG drawing. */
final class SvgPage {
  static final String FONTS =
      "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',sans-serif";
  private static final String STYLE =
      """
      text{fill:#1d232b;white-space:pre}
      .title{font-size:30px;font-weight:700;fill:#173a63}
      .sub{font-size:16px;fill:#4b5563}
      .head{font-size:16px;font-weight:700;fill:#173a63;text-anchor:middle}
      .t{font-size:15px}
      .strong{font-size:15px;font-weight:700}
      .stage{font-size:16px;font-weight:700;text-anchor:middle;fill:#173a63}
      .n{font-size:13px;fill:#374151}
      .nh{font-size:14px;font-weight:700;fill:#173a63}
      .ribbon{font-size:14px;font-weight:700;fill:#fff;text-anchor:middle}
      .box{fill:#fff;stroke:#8a94a3;stroke-width:1.2}
      .stagebox{fill:#eaf0f7;stroke:#173a63;stroke-width:2}
      .pointbox{fill:#f7f8fa;stroke:#8a94a3;stroke-width:1.2}
      .link{fill:none;stroke:#5b6675;stroke-width:1.6}
      .rule{stroke:#c3cad4;stroke-width:1;stroke-dasharray:4 3}
      .line{stroke:#173a63;stroke-width:2}
      """;

  private final StringBuilder out = new StringBuilder(32_000);

  void open(Sheet sheet, String language, String title) {
    out.append(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"");
    attribute("width", sheet.widthInMillimetres());
    attribute("height", sheet.heightInMillimetres());
    attribute("viewBox", "0 0 " + sheet.width() + " " + sheet.height());
    attribute("xml:lang", language);
    attribute("font-family", FONTS);
    out.append(" role=\"img\">\n<title>")
        .append(escaped(title))
        .append("</title>\n<style>\n")
        .append(STYLE);
    out.append("</style>\n<defs><marker id=\"arrow\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" ");
    out.append("markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path d=\"M0 0L10 5L0 10z\" ");
    out.append(
        "fill=\"#5b6675\"/></marker></defs>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
  }

  String close() {
    return out.append("</svg>\n").toString();
  }

  /** What follows is drawn from that point on. */
  void begin(int x, int y) {
    out.append("<g");
    attribute("transform", "translate(" + x + " " + y + ")");
    out.append(">\n");
  }

  void end() {
    out.append("</g>\n");
  }

  void text(String style, int x, int y, String words) {
    if (!words.isBlank()) {
      out.append("<text");
      attribute("class", style);
      place("x", "y", x, y);
      out.append('>').append(escaped(words.stripTrailing())).append("</text>\n");
    }
  }

  void box(String style, Box.Frame frame) {
    out.append("<rect");
    attribute("class", style);
    place("x", "y", frame.x(), frame.y());
    place("width", "height", frame.width(), frame.height());
    out.append(" rx=\"4\"/>\n");
  }

  /** A filled strip over the top of a box. */
  void strip(String colour, Box.Frame frame, int height) {
    out.append("<path");
    int x = frame.x();
    int right = frame.right();
    int y = frame.y();
    attribute(
        "d",
        "M"
            + x
            + " "
            + (y + height)
            + "V"
            + (y + 4)
            + "q0 -4 4 -4H"
            + (right - 4)
            + "q4 0 4 4V"
            + (y + height)
            + "z");
    attribute("fill", colour);
    out.append("/>\n");
  }

  void line(String style, int fromX, int fromY, int toX, int toY, boolean arrow) {
    out.append("<line");
    attribute("class", style);
    place("x1", "y1", fromX, fromY);
    place("x2", "y2", toX, toY);
    if (arrow) {
      attribute("marker-end", "url(#arrow)");
    }
    out.append("/>\n");
  }

  private void place(String first, String second, int a, int b) {
    attribute(first, Integer.toString(a));
    attribute(second, Integer.toString(b));
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
