package io.plumbline.cli;

import io.plumbline.kernel.Message;

/** Why a command cannot do what it was asked: one sentence for the person who typed it. */
final class CannotRunException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Message message;

  CannotRunException(Message message) {
    super(message.key());
    this.message = message;
  }

  /** With that sentence. */
  static CannotRunException of(String key, Object... args) {
    return new CannotRunException(Message.of(key, args));
  }

  Message sentence() {
    return message;
  }
}
