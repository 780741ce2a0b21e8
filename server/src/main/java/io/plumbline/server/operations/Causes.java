package io.plumbline.server.operations;

import org.jspecify.annotations.Nullable;

/** Finds in a chain of causes what is worth telling. */
final class Causes {
  private Causes() {}

  /** The refusal among the causes, or else the exception itself. */
  static RuntimeException refusalIn(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotServeException refusal) {
        return refusal;
      }
    }
    return e;
  }

  /** The innermost cause in one line. */
  static String told(Throwable e) {
    Throwable innermost = e;
    for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
      innermost = cause;
    }
    return innermost.getClass().getSimpleName() + ": " + DatabaseCheck.oneLine(innermost);
  }
}
