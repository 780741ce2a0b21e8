package io.plumbline.eventlog.row;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The numbers of a log: sums in decimal yuan, persons and places as whole numbers. */
public final class Numbers {
  private Numbers() {}

  /** Refuses a row whose numbers are none, or out of all proportion. */
  public static void check(Row row) throws Refused {
    if (row.has(Column.AMOUNT) && !isDecimal(row)) {
      throw new Refused(Column.AMOUNT, "amount", row.text(Column.AMOUNT));
    }
    if (row.has(Column.PERSONS) && !isWhole(row, Column.PERSONS, 9)) {
      throw new Refused(Column.PERSONS, "persons", row.text(Column.PERSONS));
    }
    if (row.has(Column.SEQ) && !isWhole(row, Column.SEQ, 18)) {
      throw new Refused(Column.SEQ, "seq", row.text(Column.SEQ));
    }
  }

  /** The sum written so; null where nothing is written. Sums that are equal come out equal. */
  public static @Nullable BigDecimal yuan(String written) {
    if (written.isEmpty()) {
      return null;
    }
    BigDecimal yuan = new BigDecimal(written).stripTrailingZeros();
    return yuan.scale() < 0 ? yuan.setScale(0) : yuan;
  }

  private static boolean isDecimal(Row row) {
    String text = row.text(Column.AMOUNT);
    int point = text.indexOf('.');
    String whole = point < 0 ? text : text.substring(0, point);
    String part = point < 0 ? "0" : text.substring(point + 1);
    return isDigits(whole, 15) && isDigits(part, 10);
  }

  private static boolean isWhole(Row row, Column column, int digits) {
    String text = row.text(column);
    boolean negative = column == Column.SEQ && text.startsWith("-");
    return isDigits(negative ? text.substring(1) : text, digits);
  }

  private static boolean isDigits(String text, int most) {
    return !text.isEmpty()
        && text.length() <= most
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
