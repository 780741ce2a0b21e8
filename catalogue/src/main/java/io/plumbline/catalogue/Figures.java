package io.plumbline.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads figures character by character: regular expressions and formatters would cost a program
 * that has just started more than all the rest of the reading.
 */
final class Figures {
  private static final int MOST_DIGITS = 9;

  private Figures() {}

  /** The whole number; null where the word is none. */
  static @Nullable Integer wholeNumber(String word) {
    String digits = word.startsWith("-") ? word.substring(1) : word;
    if (!areDigits(digits) || digits.length() > MOST_DIGITS) {
      return null;
    }
    return Integer.valueOf(word);
  }

  /** The date in the form YEAR-MONTH-DAY; null where the word is none. */
  static @Nullable LocalDate date(String word) {
    if (word.length() != 10 || word.charAt(4) != '-' || word.charAt(7) != '-') {
      return null;
    }
    Integer year = wholeNumber(word.substring(0, 4));
    Integer month = wholeNumber(word.substring(5, 7));
    Integer day = wholeNumber(word.substring(8));
    return year == null || month == null || day == null ? null : date(year, month, day);
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The number of a supervision point, from 1 to 9999 without a zero in front. */
  static boolean isPointNumber(String word) {
    return areDigits(word) && word.length() <= 4 && !word.startsWith("0");
  }

  private static boolean areDigits(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return !word.isEmpty();
  }
}
