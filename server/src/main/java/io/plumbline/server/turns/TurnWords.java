package io.plumbline.server.turns;

import io.plumbline.server.law.Law;
import io.plumbline.server.law.LawInForce;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Says in one sentence what is expected of whom by when. */
@Component
public class TurnWords {
  private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private final MessageSource messages;
  private final LawInForce law;
  private final InstantSource clock;
  private final JdbcTemplate jdbc;

  TurnWords(MessageSource messages, LawInForce law, InstantSource clock, JdbcTemplate jdbc) {
    this.messages = messages;
    this.law = law;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  /** Such as: 等待 工伤保险科 王敏 答复，2026年11月25日24:00前（还剩2个工作日）. */
  public String sentence(Waiting waiting, Locale locale) {
    return say(locale, "turn", who(waiting, locale), expected(waiting, locale))
        + until(waiting.dueOn(), locale);
  }

  /** What is expected, such as: answer or appeal. */
  public String expected(Waiting waiting, Locale locale) {
    return say(locale, "expected." + waiting.life() + "." + waiting.state());
  }

  /** Who is asked: a person with their unit, or the roles of which any will do. */
  public String who(Waiting waiting, Locale locale) {
    if (waiting.accountName() != null) {
      return (unit(waiting.unitId(), locale) + " " + waiting.accountName()).strip();
    }
    if (waiting.roles().isEmpty()) {
      return say(locale, "party." + waiting.party());
    }
    return waiting.roles().stream()
        .map(role -> say(locale, "role." + role))
        .collect(Collectors.joining(say(locale, "or")));
  }

  /** How long is left, with a comma before it; nothing where there is no due date. */
  public String until(@Nullable LocalDate dueOn, Locale locale) {
    if (dueOn == null) {
      return "";
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), now().catalogue().settings().zone());
    String day = (locale.getLanguage().equals("en") ? ENGLISH : CHINESE).format(dueOn);
    if (dueOn.isBefore(today)) {
      return say(locale, "over", day, workingDays(dueOn, today));
    }
    return dueOn.equals(today)
        ? say(locale, "today", day)
        : say(locale, "until", day, workingDays(today, dueOn));
  }

  private int workingDays(LocalDate after, LocalDate through) {
    int days = 0;
    for (LocalDate on = after.plusDays(1); !on.isAfter(through); on = on.plusDays(1)) {
      days += now().judge().calendar().isWorkingDay(on) ? 1 : 0;
    }
    return days;
  }

  private String unit(@Nullable String id, Locale locale) {
    String column = locale.getLanguage().equals("en") ? "name_en" : "name_zh";
    return id == null
        ? ""
        : jdbc
            .queryForList("select " + column + " from unit where id = ?", String.class, id)
            .stream()
            .findFirst()
            .orElse("");
  }

  private Law now() {
    return law.now();
  }

  private String say(Locale locale, String key, Object... args) {
    return messages.getMessage("turns." + key, args, locale);
  }
}
