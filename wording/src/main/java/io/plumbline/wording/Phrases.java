package io.plumbline.wording;

import io.plumbline.kernel.Language;
import io.plumbline.kernel.Message;
import io.plumbline.kernel.Text;
import io.plumbline.kernel.days.Moment;
import io.plumbline.kernel.days.WorkCalendar;
import io.plumbline.kernel.events.CaseEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The small parts of which sentences about a case are made, in one language and one zone. */
final class Phrases {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private final Wording wording;
  private final ZoneId zone;
  private final WorkCalendar calendar;
  private final DateWords dates;

  Phrases(Wording wording, ZoneId zone, WorkCalendar calendar) {
    this.wording = new Wording(wording.language(), zone);
    this.zone = zone;
    this.calendar = calendar;
    this.dates = new DateWords(wording.language(), zone);
  }

  String say(String key, Object... args) {
    return wording.say(Message.of(key, args));
  }

  String in(Text text) {
    return text.in(wording.language());
  }

  WorkCalendar calendar() {
    return calendar;
  }

  ZoneId zone() {
    return zone;
  }

  DateWords dates() {
    return dates;
  }

  /** Whether days are counted where Chinese law counts them, so that its articles may be named. */
  boolean underChineseLaw() {
    return zone.equals(CHINA);
  }

  /** The day of a moment, with the hour unless the record gives only the date. */
  String when(CaseEvent event) {
    Instant at = event.time().at();
    return event.time().bareDate() ? dates.day(on(at)) : dates.moment(at);
  }

  String when(Moment moment) {
    return dates.moment(moment.at());
  }

  LocalDate on(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /** Who did it and from which unit, as recorded. */
  String who(CaseEvent event) {
    List<String> who = new ArrayList<>();
    for (String part : List.of(event.facts().actor().strip(), event.facts().unit().strip())) {
      if (!part.isEmpty()) {
        who.add(part);
      }
    }
    return who.isEmpty() ? say("derivation.nobody") : joined(who);
  }

  /** Names one after the other; a word for none where there are none. */
  String names(Collection<String> names) {
    return names.isEmpty() ? say("derivation.none") : joined(names);
  }

  String joined(Collection<String> parts) {
    return String.join(wording.language() == Language.ZH ? "、" : ", ", parts);
  }

  /** Parts of a sentence one after the other. */
  String clauses(Collection<String> parts) {
    return String.join(wording.language() == Language.ZH ? "，" : ", ", parts);
  }

  /** A holiday's name; the announcement's own word where no translation is known. */
  String holiday(String name) {
    return Arrays.stream(name.split("、"))
        .map(part -> wording.has(holidayKey(part)) ? say(holidayKey(part)) : part)
        .collect(Collectors.joining(wording.language() == Language.ZH ? "、" : " and "));
  }

  private static String holidayKey(String name) {
    return "derivation.holiday." + name;
  }
}
