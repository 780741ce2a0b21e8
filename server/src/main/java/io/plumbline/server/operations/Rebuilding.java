package io.plumbline.server.operations;

import io.plumbline.server.supervision.Supervision;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Judges every case again from its events, and writes anew whatever is kept of the verdicts. */
@Component
class Rebuilding {
  private static final int AT_ONCE = 500;
  private final JdbcTemplate jdbc;
  private final Supervision supervision;

  Rebuilding(JdbcTemplate jdbc, Supervision supervision) {
    this.jdbc = jdbc;
    this.supervision = supervision;
  }

  /** A rebuild that was cut off is simply done again; the alerts stay as they are. */
  void all(Terminal terminal) {
    jdbc.update("update case_file set verdict_hash = null");
    Long total = jdbc.queryForObject("select count(*) from case_file", Long.class);
    long done = 0;
    List<String> some = after("");
    while (!some.isEmpty()) {
      supervision.judge(some);
      done += some.size();
      terminal.step("rebuild.progress", done, total);
      some = after(some.get(some.size() - 1));
    }
    terminal.step("rebuild.done", done, terminal.secondsSinceStart());
  }

  private List<String> after(String caseId) {
    return jdbc.queryForList(
        "select case_id from case_file where case_id > ? order by case_id limit " + AT_ONCE,
        String.class,
        caseId);
  }
}
