package io.plumbline.server.complaints;

import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.server.law.LawInForce;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Says what pages of complaints say, in the reader's language. */
@Component
class ComplaintWords {
  private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private final MessageSource messages;
  private final LawInForce law;
  private final JdbcTemplate jdbc;

  ComplaintWords(MessageSource messages, LawInForce law, JdbcTemplate jdbc) {
    this.messages = messages;
    this.law = law;
    this.jdbc = jdbc;
  }

  String say(String key, Object... args) {
    return messages.getMessage("complaints." + key, args, LocaleContextHolder.getLocale());
  }

  String day(@Nullable LocalDate day) {
    return day == null ? "—" : (isEnglish() ? ENGLISH : CHINESE).format(day);
  }

  private static boolean isEnglish() {
    return LocaleContextHolder.getLocale().getLanguage().equals("en");
  }

  /** Each item once, by its code. */
  Map<String, String> items() {
    Map<String, String> names = new LinkedHashMap<>();
    for (PowerItem item : law.now().catalogue().items()) {
      String name = isEnglish() ? item.identity().name().en() : item.identity().name().zh();
      names.put(item.code(), item.code() + " " + name);
    }
    return names;
  }

  /** The bureau's units, by their ids. */
  Map<String, String> units() {
    Map<String, String> names = new LinkedHashMap<>();
    jdbc.query(
        "select id, " + (isEnglish() ? "name_en" : "name_zh") + " from unit order by position, id",
        row -> {
          names.put(row.getString(1), row.getString(2));
        });
    return names;
  }

  /** What it is about, in a few lines; one that says so where nothing is known. */
  List<String> about(Complaint.About about) {
    List<String> lines = new ArrayList<>();
    add(lines, "about.case", about.caseText());
    add(lines, "about.item", items().getOrDefault(about.item(), ""));
    String unit = about.unitId();
    add(lines, "about.unit", unit == null ? "" : units().getOrDefault(unit, unit));
    add(lines, "about.person", about.person());
    return lines.isEmpty() ? List.of(say("about.nothing")) : lines;
  }

  private void add(List<String> lines, String key, String value) {
    if (!value.isEmpty()) {
      lines.add(say(key, value));
    }
  }

  /** What the complainant may expect, and by when. */
  String expectation(Complaint complaint) {
    String key = "expect." + complaint.state().code();
    return say(key, day(complaint.standing().dueOn()));
  }
}
