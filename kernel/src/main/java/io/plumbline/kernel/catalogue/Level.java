package io.plumbline.kernel.catalogue;

import io.plumbline.kernel.Text;
import java.util.Locale;

/** The rungs of the ladder, lowest first. */
public enum Level {
  NOTICE(new Text("预警", "notice")),
  YELLOW(new Text("黄牌", "yellow card")),
  RED(new Text("红牌", "red card"));

  private final Text text;

  Level(Text text) {
    this.text = text;
  }

  public Text text() {
    return text;
  }

  /** As findings write it, such as {@code yellow}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
