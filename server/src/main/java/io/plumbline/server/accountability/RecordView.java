package io.plumbline.server.accountability;

import io.plumbline.server.people.Colleague;
import io.plumbline.server.turns.TurnWords;
import io.plumbline.server.turns.Turns;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Lays out a record for its pages and its letter, in the language of who reads it. */
final class RecordView {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private final MessageSource messages;
  private final ZoneId zone;
  private final Locale locale;

  RecordView(MessageSource messages, ZoneId zone, Locale locale) {
    this.messages = messages;
    this.zone = zone;
    this.locale = locale;
  }

  /** A record as a list, its page and its letter show it. */
  record Row(AccountabilityRecord one, String kind, String state, Names names, Days days) {}

  /**
   * Who has to do with it, with their units.
   *
   * @param about the person or the unit concerned
   * @param unit of the person, or the unit itself
   */
  record Names(String about, String unit, String proposer, String decider) {}

  /** Its days in running text; empty where there is none yet. */
  record Days(String proposed, String decided, String expires, String appealUntil) {}

  /** Something that happened, as the time line shows it. */
  record Line(String at, String act, String who, RecordEntries.Words words) {}

  Row row(AccountabilityRecord one) {
    AccountabilityRecord.Parties parties = one.parties();
    Colleague person = parties.person();
    String unit = parties.unit().names().in(locale);
    AccountabilityRecord.Times times = one.times();
    return new Row(
        one,
        say("kind." + one.head().kind().code()),
        say("state." + one.state().code()),
        new Names(
            person == null ? unit : (unit + " " + person.name()).strip(),
            unit,
            parties.proposer().called(locale),
            called(one.state().code().equals("proposed") ? null : parties.decider())),
        new Days(
            day(LocalDate.ofInstant(times.proposedAt(), zone)),
            day(times.decidedOn()),
            day(times.expiresOn()),
            day(times.appealUntil())));
  }

  private String called(@Nullable Colleague colleague) {
    return colleague == null ? "" : colleague.called(locale);
  }

  Line line(RecordEntries.Entry entry) {
    String who = entry.who() == null ? say("server") : entry.who();
    return new Line(minute(entry.at()), say("act." + entry.act()), who, entry.words());
  }

  /** Who is to do what by when; where nothing is expected, how it stands. */
  String turn(AccountabilityRecord one, Turns turns, TurnWords words) {
    return turns
        .find(RecordTurns.LIFE, one.id())
        .map(waiting -> words.sentence(waiting, locale))
        .orElseGet(() -> standing(one));
  }

  private String standing(AccountabilityRecord one) {
    String key = "standing." + one.state().code();
    return switch (one.state()) {
      case IN_FORCE -> inForce(one);
      default -> say(key, day(LocalDate.ofInstant(one.standing().since(), zone)));
    };
  }

  private String inForce(AccountabilityRecord one) {
    String until = day(one.times().expiresOn());
    return one.standing().appealed() || one.times().appealUntil() == null
        ? say("standing.in-force", until)
        : say("standing.in-force.appeal", until, day(one.times().appealUntil()));
  }

  private String day(@Nullable LocalDate on) {
    if (on == null) {
      return "";
    }
    return (locale.getLanguage().equals("en") ? ENGLISH : CHINESE).format(on);
  }

  private String minute(Instant at) {
    return LocalDateTime.ofInstant(at, zone).format(MINUTE);
  }

  private String say(String key, Object... args) {
    return messages.getMessage("accountability." + key, args, locale);
  }
}
