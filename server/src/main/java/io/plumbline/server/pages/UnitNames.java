package io.plumbline.server.pages;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The names of the bureau's units. */
@Component
class UnitNames {
  private final JdbcTemplate jdbc;

  UnitNames(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The name of that unit; empty where there is none. */
  String of(@Nullable String unitId, Locale locale) {
    if (unitId == null) {
      return "";
    }
    String column = locale.getLanguage().equals("en") ? "name_en" : "name_zh";
    List<String> names =
        jdbc.queryForList("select " + column + " from unit where id = ?", String.class, unitId);
    return names.isEmpty() ? "" : names.get(0);
  }
}
