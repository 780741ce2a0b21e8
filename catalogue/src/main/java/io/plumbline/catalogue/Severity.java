package io.plumbline.catalogue;

/** How grave a problem is. */
public enum Severity {
  /** The file cannot be used as it is. */
  ERROR,
  /** It can be used, but somebody should look. */
  WARNING,
  /** Nothing is wrong, but whoever relies on it should know; only {@link Check} tells these. */
  NOTE
}
