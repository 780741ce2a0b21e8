package io.plumbline.wording;

import io.plumbline.kernel.course.Suspension;
import io.plumbline.kernel.days.Limit;
import io.plumbline.kernel.days.Moment;
import io.plumbline.kernel.rules.Deadline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How a clock ran: limit, start, what held it up, each day, due date, stop. */
final class ClockSection implements Section {
  private final Phrases phrases;
  private final Timed timed;
  private final ClockEvents events;
  private final EventWords words;
  private final LimitWords limits;
  private final DayLines days;

  ClockSection(Phrases phrases, Timed timed) {
    this.phrases = phrases;
    this.timed = timed;
    this.events = new ClockEvents(timed);
    this.words = new EventWords(phrases, timed.subject());
    this.limits = new LimitWords(phrases, timed);
    this.days = new DayLines(phrases, timed);
  }

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(limit());
    events.extension().ifPresent(event -> lines.add(extension(words.told(event))));
    lines.add(start());
    addComputation(lines);
    events.suspensions().forEach(pause -> lines.add(suspension(pause)));
    events
        .returns()
        .forEach(event -> lines.add(phrases.say("derivation.returned", words.told(event))));
    lines.addAll(days.lines());
    lines.add(due());
    if (timed.clock().isProvisional()) {
      lines.add(phrases.say("derivation.provisional", phrases.names(unannounced())));
    }
    events
        .stop()
        .ifPresent(event -> lines.add(phrases.say("derivation.stopped", words.told(event))));
    return lines;
  }

  private String limit() {
    Limit limit = timed.deadline().map(Deadline::limit).orElse(timed.clock().limit());
    return phrases.say("derivation.limit", limits.length(limit), limits.from(), limits.to());
  }

  private String extension(String told) {
    return phrases.say("derivation.extended", told, limits.length(timed.clock().limit()));
  }

  private String start() {
    String told =
        events.start().map(words::told).orElseGet(() -> phrases.when(timed.clock().started()));
    String key = phrases.underChineseLaw() ? "derivation.start-civil-code" : "derivation.start";
    return phrases.say(key, limits.from(), told);
  }

  private void addComputation(List<String> lines) {
    LocalDate start = timed.clock().started().on();
    Limit limit = timed.clock().limit();
    if (limit instanceof Limit.Months months) {
      LocalDate same = start.plusMonths(months.number());
      lines.add(
          phrases.say(
              "derivation.months",
              phrases.dates().day(start),
              limits.length(limit),
              phrases.dates().day(same),
              timed.length()));
    } else if (limit instanceof Limit.DayOfNextMonth) {
      lines.add(
          phrases.say(
              "derivation.fixed-date",
              phrases.dates().monthOf(start),
              phrases.dates().day(timed.fixedDate())));
    }
  }

  private String suspension(Suspension pause) {
    Moment stop = pause.run().stop();
    String document = pause.event().facts().document().strip();
    String until =
        stop == null
            ? phrases.say("derivation.not-resumed")
            : phrases.say("derivation.resumed", phrases.when(stop));
    String paper = document.isEmpty() ? phrases.say("derivation.none") : document;
    return phrases.say("derivation.suspended", words.told(pause.event()), paper, until);
  }

  private String due() {
    if (timed.clock().dueOn().isEmpty()) {
      return phrases.say("derivation.due-unknown");
    }
    LocalDate due = timed.clock().dueOn().get();
    LocalDate last = timed.lastDay();
    String line = phrases.say("derivation.due", phrases.dates().day(due), limits.ordinal());
    if (due.equals(last)) {
      return timed.clock().brokenAt().isPresent() || hasStopped()
          ? line
          : line + phrases.say("derivation.due-standing");
    }
    String why = timed.stoodStillWhenDue() ? "derivation.due-stood-still" : "derivation.due-moved";
    return line + phrases.say(why, phrases.dates().day(last));
  }

  private boolean hasStopped() {
    return timed.clock().stopped().isPresent();
  }

  private List<String> unannounced() {
    int first = timed.clock().started().on().getYear();
    int last = timed.clock().dueOn().map(LocalDate::getYear).orElse(first);
    return IntStream.rangeClosed(first, last)
        .filter(year -> !phrases.calendar().isAnnounced(LocalDate.of(year, 1, 1)))
        .mapToObj(String::valueOf)
        .toList();
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("limit", limitData());
    data.put("start", startData());
    data.put("suspensions", events.suspensions().stream().map(this::suspensionData).toList());
    data.put(
        "returns",
        events.returns().stream().map(event -> Data.event(event, phrases.zone())).toList());
    data.putAll(days.data());
    Data.put(data, "due", timed.clock().dueOn().orElse(null));
    data.put("provisional", timed.clock().isProvisional());
    if (timed.clock().isProvisional()) {
      data.put("unannounced_years", unannounced());
    }
    events.stop().ifPresent(event -> data.put("stop", Data.event(event, phrases.zone())));
    return data;
  }

  private Map<String, Object> limitData() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("unit", LimitWords.unit(timed.clock().limit()));
    data.put("number", timed.clock().limit().number());
    data.put("from", limits.from());
    data.put("to", limits.to());
    events
        .extension()
        .ifPresent(event -> data.put("extended_by", Data.event(event, phrases.zone())));
    return data;
  }

  private Map<String, Object> startData() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("at", Data.instant(timed.clock().started().at(), phrases.zone()));
    data.put("on", timed.clock().started().on().toString());
    events.start().ifPresent(event -> data.put("event", Data.event(event, phrases.zone())));
    return data;
  }

  private Map<String, Object> suspensionData(Suspension pause) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("ground", pause.ground());
    Data.putMoment(data, "from", pause.run().start(), phrases.zone());
    Data.putMoment(data, "until", pause.run().stop(), phrases.zone());
    data.put("event", Data.event(pause.event(), phrases.zone()));
    return data;
  }
}
