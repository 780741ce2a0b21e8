package io.plumbline.kernel.catalogue;

import java.util.Locale;

/** Whose rule it is: the chart's, the statute's, a general one, or the record's own consistency. */
public enum Layer {
  CHART,
  STATUTORY,
  GENERAL,
  DATA;

  /** As findings write it, such as {@code chart}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
