package io.plumbline.server.cases.hand;

import io.plumbline.kernel.Language;
import io.plumbline.kernel.Text;
import io.plumbline.kernel.verdict.Finding;
import io.plumbline.server.docket.Refusal;
import io.plumbline.server.law.LawInForce;
import io.plumbline.wording.FindingWords;
import io.plumbline.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages on cases say, in the language of the person who reads them. */
@Component
public class CaseWords {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private final MessageSource messages;
  private final LawInForce law;
  private final Map<Language, Wording> wordings = new EnumMap<>(Language.class);

  CaseWords(MessageSource messages, LawInForce law) {
    this.messages = messages;
    this.law = law;
    for (Language language : Language.values()) {
      wordings.put(language, new Wording(language, zone()));
    }
  }

  public ZoneId zone() {
    return law.now().catalogue().settings().zone();
  }

  public Language language() {
    String code = LocaleContextHolder.getLocale().getLanguage();
    return code.equals(Locale.ENGLISH.getLanguage()) ? Language.EN : Language.ZH;
  }

  /** The sentence of that key under {@code cases.}. */
  public String say(String key, Object... args) {
    return messages.getMessage("cases." + key, args, LocaleContextHolder.getLocale());
  }

  public String text(Text text) {
    return text.in(language());
  }

  public String either(String zh, String en) {
    return language() == Language.EN ? en : zh;
  }

  public String refusal(Refusal refusal) {
    return wording().say(refusal.reason());
  }

  public String finding(Finding finding) {
    return new FindingWords(wording(), zone(), law.now().judge().calendar()).detail(finding);
  }

  private Wording wording() {
    return java.util.Objects.requireNonNull(wordings.get(language()));
  }

  public String item(String code) {
    return law.now()
        .item(code, LocalDate.MAX)
        .map(item -> text(item.identity().name()))
        .orElse(code);
  }

  public String stage(String code, String stageId) {
    return law.now().catalogue().versionsOf(code).stream()
        .flatMap(item -> item.stages().stream())
        .filter(stage -> stage.id().equals(stageId))
        .map(stage -> text(stage.name()))
        .findFirst()
        .orElse(stageId);
  }

  /** A day in running text. */
  public String day(LocalDate on) {
    return say("day", on.getYear(), on.getMonthValue(), on.getDayOfMonth(), on.toString());
  }

  /** A moment in a table. */
  public String minute(Instant at) {
    return LocalDateTime.ofInstant(at, zone()).format(MINUTE);
  }

  /** Several names as one text. */
  public String list(Iterable<String> names) {
    return String.join(language() == Language.ZH ? "、" : ", ", names);
  }
}
