package io.plumbline.eventlog.row;

import io.plumbline.kernel.Message;

/** A row that cannot be taken (拒收): the column at fault and what was expected of it. */
public final class Refused extends Exception {
  private static final long serialVersionUID = 1L;
  private final String column;
  private final transient Message reason;

  /** Refused for what stands in that column. */
  public Refused(Column column, String key, Object... args) {
    this(column.code(), Message.of("refusal." + key, args));
  }

  /** Refused for that reason; the column is empty where the row as a whole is at fault. */
  public Refused(String column, Message reason) {
    super(reason.key(), null, false, false);
    this.column = column;
    this.reason = reason;
  }

  public String column() {
    return column;
  }

  public Message reason() {
    return reason;
  }
}
