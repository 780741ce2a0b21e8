package io.plumbline.server.operations.demo;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the demo's database remembers of the demo, in the table of settings. */
@Component
class DemoMark {
  private final JdbcTemplate jdbc;

  DemoMark(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  Optional<String> value(String key) {
    return jdbc
        .queryForList("select value from setting where key = ?", String.class, "demo." + key)
        .stream()
        .findFirst();
  }

  void set(String key, String value) {
    jdbc.update(
        "insert into setting values (?,?) on conflict (key) do update set value = excluded.value",
        "demo." + key,
        value);
  }
}
