package io.plumbline.eventlog;

import io.plumbline.eventlog.store.Heard;
import io.plumbline.kernel.Message;

/**
 * A row refused only when its case was known.
 *
 * @param file the position of its log among those given
 * @param line the line on which it begins
 */
record LateReject(int file, long line, String column, Message reason) {
  static LateReject of(Heard heard, String column, String key, Object... args) {
    return new LateReject(heard.file(), heard.line(), column, Message.of(key, args));
  }
}
