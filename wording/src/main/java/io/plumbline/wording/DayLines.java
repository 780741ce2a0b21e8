package io.plumbline.wording;

import io.plumbline.kernel.course.Suspension;
import io.plumbline.kernel.days.DayKind;
import io.plumbline.kernel.days.DayMark;
import io.plumbline.kernel.days.DayMark.Role;
import io.plumbline.kernel.days.NamedDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The days of a clock, each with its weekday and what it was. Days in a row that are alike stand on
 * one line, so that the number of each can be counted off; the due date stands alone.
 */
final class DayLines implements Section {
  private final Phrases phrases;
  private final Timed timed;
  private final ClockEvents events;
  private final List<DayMark> marks;

  DayLines(Phrases phrases, Timed timed) {
    this.phrases = phrases;
    this.timed = timed;
    this.events = new ClockEvents(timed);
    this.marks = timed.marks();
  }

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    int year = 0;
    int overdue = 0;
    for (int first = 0; first < marks.size(); ) {
      int next = endOfGroup(first);
      int late = isLateWork(marks.get(first)) ? next - first : 0;
      lines.add(line(first, next - 1, year, overdue));
      overdue += late;
      year = marks.get(next - 1).on().getYear();
      first = next;
    }
    if (timed.isCutShort()) {
      lines.add(phrases.say("derivation.day.cut-short"));
    }
    return lines;
  }

  private int endOfGroup(int first) {
    int next = first + 1;
    while (next < marks.size() && isAlike(marks.get(first), marks.get(next))) {
      next++;
    }
    return next;
  }

  private boolean isAlike(DayMark a, DayMark b) {
    return a.role() == b.role()
        && !a.due()
        && !b.due()
        && remarks(a).equals(remarks(b))
        && isLateWork(a) == isLateWork(b);
  }

  private String line(int first, int last, int year, int overdue) {
    DayMark mark = marks.get(first);
    List<String> parts = new ArrayList<>();
    parts.add(dates(mark.on(), marks.get(last).on(), year));
    parts.addAll(remarks(mark));
    return phrases.say("derivation.day", head(mark, last - first, overdue), phrases.clauses(parts));
  }

  private String head(DayMark mark, int more, int overdue) {
    if (mark.role() == Role.COUNTED && !timed.isFixedDate()) {
      return phrases.say("derivation.day.counted", numbers(mark.number(), more));
    } else if (isLateWork(mark)) {
      return phrases.say("derivation.day.overdue-number", numbers(overdue + 1, more));
    }
    return phrases.say("derivation.day." + role(mark));
  }

  private static String numbers(int first, int more) {
    return more == 0 ? String.valueOf(first) : first + "–" + (first + more);
  }

  private static String role(DayMark mark) {
    return switch (mark.role()) {
      case START -> "start";
      case COUNTED -> "within";
      case RESTED, SUSPENDED, LEFT -> "not-counted";
      case MOVED -> "moved";
      case OVERDUE -> "overdue";
    };
  }

  private String dates(LocalDate first, LocalDate last, int year) {
    String from =
        first.getYear() == year ? phrases.dates().shortDay(first) : phrases.dates().day(first);
    if (first.equals(last)) {
      return from;
    }
    boolean sameYear = first.getYear() == last.getYear();
    return from + "–" + (sameYear ? phrases.dates().shortDay(last) : phrases.dates().day(last));
  }

  private List<String> remarks(DayMark mark) {
    List<String> remarks = new ArrayList<>();
    if (mark.role() == Role.SUSPENDED) {
      remarks.add(phrases.say("derivation.day.suspended", ground(mark.on())));
    } else if (mark.role() == Role.LEFT) {
      remarks.add(phrases.say("derivation.day.left"));
    } else if (saysKind(mark)) {
      remarks.add(kind(mark));
    }
    if (mark.due()) {
      remarks.add(phrases.say("derivation.day.due"));
    }
    return remarks;
  }

  /** Of days that count whatever they are, only the due date's kind matters. */
  private boolean saysKind(DayMark mark) {
    boolean anyDayCounts = mark.role() == Role.COUNTED && !timed.countsWorkingDays();
    return mark.kind() != DayKind.WORKING && (!anyDayCounts || mark.due());
  }

  private String ground(LocalDate on) {
    String ground = events.suspensionOn(on).map(Suspension::ground).orElse("");
    return ground.isEmpty() ? phrases.say("derivation.unnamed") : ground;
  }

  private String kind(DayMark mark) {
    return switch (mark.kind()) {
      case WORKING -> phrases.say("derivation.kind.working");
      case REST -> phrases.say("derivation.kind.rest");
      case HOLIDAY -> phrases.say("derivation.kind.holiday", name(mark.on()));
      case MAKE_UP -> phrases.say("derivation.kind.make-up", name(mark.on()));
    };
  }

  private String name(LocalDate on) {
    return phrases.calendar().named(on).map(NamedDay::name).map(phrases::holiday).orElse("-");
  }

  private static boolean isLateWork(DayMark mark) {
    return mark.role() == Role.OVERDUE && mark.kind().isWorked();
  }

  @Override
  public Map<String, Object> data() {
    return Map.of("days", marks.stream().map(this::day).toList());
  }

  private Map<String, Object> day(DayMark mark) {
    Map<String, Object> day = new LinkedHashMap<>();
    day.put("date", mark.on().toString());
    day.put("kind", mark.kind().name().toLowerCase(Locale.ROOT));
    phrases
        .calendar()
        .named(mark.on())
        .ifPresent(named -> day.put("name", phrases.holiday(named.name())));
    day.put("role", mark.role().name().toLowerCase(Locale.ROOT));
    if (mark.number() > 0 && !timed.isFixedDate()) {
      day.put("number", mark.number());
    }
    if (mark.due()) {
      day.put("due", true);
    }
    return day;
  }
}
