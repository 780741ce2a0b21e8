package io.plumbline.wording;

import io.plumbline.kernel.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Dates and moments in words. The names of days and months are written here, so that they are the
 * same on every machine.
 */
final class DateWords {
  private static final String WEEKDAYS_ZH = "一二三四五六日";
  private static final String[] WEEKDAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  private static final String[] MONTHS = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final boolean chinese;
  private final ZoneId zone;

  DateWords(Language language, ZoneId zone) {
    this.chinese = language == Language.ZH;
    this.zone = zone;
  }

  /** {@code 2026年10月12日}, {@code 12 October 2026}. */
  String date(LocalDate on) {
    return chinese
        ? on.getYear() + "年" + on.getMonthValue() + "月" + on.getDayOfMonth() + "日"
        : on.getDayOfMonth() + " " + month(on) + " " + on.getYear();
  }

  /** {@code 2026年10月12日（一）}, {@code Mon 12 October 2026}. */
  String day(LocalDate on) {
    return chinese ? date(on) + weekday(on) : weekday(on) + " " + date(on);
  }

  /** {@code 10月12日（一）}, {@code Mon 12 Oct}. */
  String shortDay(LocalDate on) {
    return chinese
        ? on.getMonthValue() + "月" + on.getDayOfMonth() + "日" + weekday(on)
        : weekday(on) + " " + on.getDayOfMonth() + " " + month(on).substring(0, 3);
  }

  /** {@code 2026年10月}, {@code October 2026}. */
  String monthOf(LocalDate on) {
    return chinese ? on.getYear() + "年" + on.getMonthValue() + "月" : month(on) + " " + on.getYear();
  }

  /** {@code 2026年10月12日（一）14:10}; the seconds only where there are some. */
  String moment(Instant at) {
    LocalDateTime local = LocalDateTime.ofInstant(at, zone);
    String gap = chinese ? "" : " ";
    return day(local.toLocalDate()) + gap + time(local.toLocalTime());
  }

  private static String time(LocalTime time) {
    return time.format(time.getSecond() == 0 && time.getNano() == 0 ? MINUTES : SECONDS);
  }

  private static String month(LocalDate on) {
    return MONTHS[on.getMonthValue() - 1];
  }

  private String weekday(LocalDate on) {
    int day = on.getDayOfWeek().getValue() - 1;
    return chinese ? "（" + WEEKDAYS_ZH.charAt(day) + "）" : WEEKDAYS[day];
  }
}
