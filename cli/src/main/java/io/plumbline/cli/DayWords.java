package io.plumbline.cli;

import io.plumbline.kernel.days.DayKind;
import io.plumbline.kernel.days.DayMark;
import io.plumbline.kernel.days.NamedDay;
import io.plumbline.kernel.days.WorkCalendar;
import java.time.LocalDate;
import java.util.Locale;

/** Dates in words: weekday, what the calendar says, what the day was for a clock. */
record DayWords(Session session, WorkCalendar calendar) {

  String weekday(LocalDate on) {
    return session.say("cli.weekday." + on.getDayOfWeek().getValue());
  }

  /** 2026-10-10（星期六，调休上班）. */
  String full(LocalDate on) {
    String kind = kind(on);
    return kind.isEmpty()
        ? session.say("cli.day", on.toString(), weekday(on))
        : session.say("cli.day.named", on.toString(), weekday(on), kind);
  }

  /** What the calendar says of it; empty for an ordinary working day. */
  String kind(LocalDate on) {
    DayKind kind = calendar.kindOf(on);
    if (kind == DayKind.WORKING) {
      return "";
    }
    String words = session.say("cli.day." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return calendar
        .named(on)
        .map(NamedDay::name)
        .map(name -> session.say("cli.day.kind", words, name))
        .orElse(words);
  }

  String role(DayMark mark) {
    String role = mark.role().name().toLowerCase(Locale.ROOT);
    String words = session.say("cli.role." + role, mark.number());
    return mark.due() ? session.say("cli.role.due", words) : words;
  }
}
