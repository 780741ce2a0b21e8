package io.plumbline.catalogue;

/** How grave a problem is. */
public enum Severity {
  /** The file cannot be used as it is. */
  ERROR,
  /** It can be used, but somebody should look. */
  WARNING
}
