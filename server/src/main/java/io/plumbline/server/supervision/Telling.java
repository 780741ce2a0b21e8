package io.plumbline.server.supervision;

import io.plumbline.kernel.Language;
import io.plumbline.kernel.Message;
import io.plumbline.kernel.Text;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.catalogue.Stage;
import io.plumbline.kernel.days.WorkCalendar;
import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.events.EventFacts;
import io.plumbline.server.law.Law;
import io.plumbline.wording.FindingWords;
import io.plumbline.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Tells what supervision has to say in the language of a reader. */
public final class Telling {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private final MessageSource messages;
  private final Locale locale;
  private final Law law;
  private final Wording wording;

  public Telling(MessageSource messages, Locale locale, Law law) {
    this.messages = messages;
    this.locale = locale;
    this.law = law;
    this.wording = new Wording(language(), zone());
  }

  private Language language() {
    return locale.getLanguage().equals("en") ? Language.EN : Language.ZH;
  }

  ZoneId zone() {
    return law.catalogue().settings().zone();
  }

  WorkCalendar calendar() {
    return law.judge().calendar();
  }

  FindingWords findings() {
    return new FindingWords(wording, zone(), calendar());
  }

  /** The text of that key of this module. */
  public String say(String key, Object... args) {
    return messages.getMessage("supervision." + key, args, locale);
  }

  /** That text in the reader's language. */
  public String say(Text text) {
    return text.in(language());
  }

  /** The bureau's day on which that instant falls. */
  public LocalDate on(Instant at) {
    return LocalDate.ofInstant(at, zone());
  }

  /** As tables show it: 2026-11-23 09:00. */
  public String minutes(Instant at) {
    return MINUTES.format(at.atZone(zone()));
  }

  /** As running text says it: 2026年11月23日, 23 November 2026. */
  public String date(LocalDate on) {
    return (language() == Language.ZH ? CHINESE : ENGLISH).format(on);
  }

  /** The working days after the one up to the other. */
  public int workingDays(LocalDate after, LocalDate through) {
    int days = 0;
    for (LocalDate on = after.plusDays(1); !on.isAfter(through); on = on.plusDays(1)) {
      days += calendar().isWorkingDay(on) ? 1 : 0;
    }
    return days;
  }

  /** The name of that stage; the id itself where the item has none of it. */
  public String stage(PowerItem item, String id) {
    return item.stages().stream()
        .filter(stage -> stage.id().equals(id))
        .map(Stage::name)
        .map(this::say)
        .findFirst()
        .orElse(id);
  }

  /** What an event says, such as 受理办结. */
  String event(PowerItem item, CaseEvent event) {
    EventFacts facts = event.facts();
    String key = "derivation.event." + event.kind().code();
    return switch (event.kind()) {
      case ENTER, COMPLETE, RETURN -> said(key, stage(item, event.stage()));
      case DOCUMENT -> said(key, facts.document());
      case PEOPLE -> said(key, people(event));
      case AMOUNT -> said(key, sum(facts.sum()));
      case SUSPEND -> said(key, facts.reason());
      default -> said(key);
    };
  }

  String people(CaseEvent event) {
    String between = language() == Language.ZH ? "、" : ", ";
    return String.join(between, event.facts().distinctPeople());
  }

  private String sum(EventFacts.@Nullable Sum sum) {
    return sum == null || sum.yuan() == null
        ? "—"
        : wording.say(Message.of("derivation.yuan", sum.yuan()));
  }

  private String said(String key, Object... args) {
    return wording.say(Message.of(key, args));
  }
}
