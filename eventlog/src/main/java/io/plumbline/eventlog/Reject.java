package io.plumbline.eventlog;

import io.plumbline.kernel.Message;
import java.util.Comparator;

/**
 * A row that was refused (拒收).
 *
 * @param file the log
 * @param line the line on which the row begins, from 1
 * @param column the column at fault; empty where the row as a whole is
 * @param reason what was expected, what was found, what to try
 * @param text the row; empty where the log as a whole cannot be used
 */
public record Reject(String file, long line, String column, Message reason, String text) {
  /** By place. */
  static final Comparator<Reject> ORDER =
      Comparator.comparing(Reject::file)
          .thenComparingLong(Reject::line)
          .thenComparing(Reject::column)
          .thenComparing(reject -> reject.reason().key())
          .thenComparing(Reject::text);
}
