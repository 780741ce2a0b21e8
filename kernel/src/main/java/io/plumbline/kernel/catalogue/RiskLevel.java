package io.plumbline.kernel.catalogue;

import io.plumbline.kernel.Text;
import java.util.Locale;

/** How grave the risk at a control point is (高/中/低). */
public enum RiskLevel {
  HIGH(new Text("高", "high")),
  MEDIUM(new Text("中", "medium")),
  LOW(new Text("低", "low")),
  /** The chart prints no level: not the same as low. */
  UNRATED(new Text("未定级", "unrated"));

  private final Text text;

  RiskLevel(Text text) {
    this.text = text;
  }

  public Text text() {
    return text;
  }

  /** As catalogues write it, such as {@code high}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
