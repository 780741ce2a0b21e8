package io.plumbline.server.complaints;

/**
 * A file that cannot be made safe to keep; the code says why, and nothing is said of its content.
 */
final class UncleanException extends Exception {
  private static final long serialVersionUID = 1L;
  private final String code;

  UncleanException(String code) {
    super(code);
    this.code = code;
  }

  String code() {
    return code;
  }
}
