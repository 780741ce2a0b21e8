package io.plumbline.server.supervision;

import io.plumbline.server.law.LawInForce;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notices that the calendar or the catalogue changed, and has the cases concerned judged again: the
 * open ones and those with a provisional date for a calendar, those of the items changed for a
 * catalogue, all of them for the ladder.
 */
@Service
public class LawWatch {
  private static final String PREFIX = "law.";
  private final LawInForce law;
  private final Rebuild rebuild;
  private final JdbcTemplate jdbc;

  LawWatch(LawInForce law, Rebuild rebuild, JdbcTemplate jdbc) {
    this.law = law;
    this.rebuild = rebuild;
    this.jdbc = jdbc;
  }

  /** Compares the law with the one by which cases were judged last. */
  @Transactional
  public void look() {
    jdbc.queryForList("select pg_advisory_xact_lock(hashtext('plumbline.law'))");
    SortedMap<String, String> now = Fingerprints.of(law.now());
    Map<String, String> before = before();
    List<String> changed =
        now.entrySet().stream()
            .filter(print -> !print.getValue().equals(before.get(print.getKey())))
            .map(Map.Entry::getKey)
            .toList();
    if (!changed.isEmpty()) {
      keep(now);
      judgeAgain(changed);
    }
  }

  private void judgeAgain(List<String> changed) {
    if (jdbc.queryForList("select 1 from case_file limit 1").isEmpty()) {
      return;
    }
    if (changed.contains("settings")) {
      rebuild.start("settings", "all");
      return;
    }
    if (changed.contains("calendar")) {
      rebuild.start("calendar", "calendar");
    }
    List<String> items =
        changed.stream().filter(what -> what.startsWith("item ")).map(w -> w.substring(5)).toList();
    if (!items.isEmpty()) {
      rebuild.start("catalogue", "items:" + String.join(",", items));
    }
  }

  private Map<String, String> before() {
    Map<String, String> before = new TreeMap<>();
    jdbc.query(
        "select substr(key, 5), value from setting where key like 'law.%'",
        row -> {
          before.put(row.getString(1), row.getString(2));
        });
    return before;
  }

  private void keep(SortedMap<String, String> prints) {
    jdbc.batchUpdate(
        "insert into setting (key, value) values (?, ?)"
            + " on conflict (key) do update set value = excluded.value",
        prints.entrySet(),
        100,
        (to, print) -> {
          to.setString(1, PREFIX + print.getKey());
          to.setString(2, print.getValue());
        });
  }
}
