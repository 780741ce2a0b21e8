package io.plumbline.server.supervision;

import io.plumbline.kernel.days.DayKind;
import io.plumbline.kernel.days.DayMark;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The days of a clock as a calendar strip: a row for each month, a field for each day. */
public final class DayStripView {
  /** The signs of the legend, in its order. */
  public static final List<String> SIGNS =
      List.of("start", "counted", "makeup", "rest", "suspended", "left", "moved", "overdue");

  private final Telling telling;

  DayStripView(Telling telling) {
    this.telling = telling;
  }

  /** The days of one month. */
  public record Month(String name, List<Day> days) {}

  /**
   * A day.
   *
   * @param look its class in the stylesheet
   * @param sign a letter or a number: what the day is, without colour
   * @param title the same in words
   */
  public record Day(
      int number, String weekday, String look, String sign, String title, boolean due) {}

  List<Month> months(List<DayMark> marks) {
    List<Month> months = new ArrayList<>();
    YearMonth current = null;
    List<Day> days = new ArrayList<>();
    for (DayMark mark : marks) {
      YearMonth month = YearMonth.from(mark.on());
      if (!month.equals(current)) {
        days = new ArrayList<>();
        months.add(new Month(month.toString(), days));
        current = month;
      }
      days.add(day(mark));
    }
    return months;
  }

  private Day day(DayMark mark) {
    LocalDate on = mark.on();
    String what = what(mark);
    String weekday = telling.say("weekday." + on.getDayOfWeek().getValue());
    String words = telling.say("day." + what, mark.number());
    String title = on + " " + weekday + " " + words + (mark.due() ? telling.say("day.is-due") : "");
    return new Day(
        on.getDayOfMonth(),
        weekday,
        look(what) + (mark.due() ? " due" : ""),
        telling.say("sign." + what, mark.number()),
        title,
        mark.due());
  }

  private static String what(DayMark mark) {
    return switch (mark.role()) {
      case START -> "start";
      case COUNTED -> mark.kind() == DayKind.MAKE_UP ? "makeup" : "counted";
      case RESTED -> "rest";
      case SUSPENDED -> "suspended";
      case LEFT -> "left";
      case MOVED -> "moved";
      case OVERDUE -> mark.kind().isWorked() ? "overdue" : "rest";
    };
  }

  private static String look(String what) {
    return switch (what) {
      case "moved" -> "rest";
      case "left" -> "suspended";
      default -> what;
    };
  }
}
