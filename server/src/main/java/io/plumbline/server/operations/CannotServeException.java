package io.plumbline.server.operations;

import java.util.List;

/** Why a server does not start: one sentence for the operator, by key. */
public final class CannotServeException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String key;
  private final transient List<String> args;

  private CannotServeException(String key, List<String> args) {
    super(key + " " + args);
    this.key = key;
    this.args = args;
  }

  /** That sentence about these things. */
  public static CannotServeException of(String key, Object... args) {
    return new CannotServeException(
        key, java.util.stream.Stream.of(args).map(String::valueOf).toList());
  }

  String key() {
    return key;
  }

  List<String> args() {
    return args;
  }
}
