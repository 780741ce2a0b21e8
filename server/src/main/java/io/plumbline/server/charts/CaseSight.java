package io.plumbline.server.charts;

import io.plumbline.server.people.Sight;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which cases somebody sees, and how many of each item are open. */
@Repository
class CaseSight {
  private final NamedParameterJdbcTemplate jdbc;

  CaseSight(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** How many cases of an item are open, and how many of them are late. */
  record Count(String item, int open, int late) {}

  boolean sees(Sight sight, String caseId) {
    return !jdbc.queryForList(
            "select 1 from case_file c where c.case_id = :case and " + sight.condition("c"),
            with(sight, "case", caseId),
            Integer.class)
        .isEmpty();
  }

  List<Count> counts(Sight sight, java.time.Instant now) {
    return jdbc.query(
        "select c.item, count(*), count(*) filter (where c.due_at <= :now) from case_file c"
            + " where c.ended_at is null and "
            + sight.condition("c")
            + " group by c.item",
        with(sight, "now", java.sql.Timestamp.from(now)),
        (row, number) -> new Count(row.getString(1), row.getInt(2), row.getInt(3)));
  }

  private static Map<String, Object> with(Sight sight, String name, Object value) {
    return Map.of(
        name,
        value,
        "sight_account",
        sight.accountId(),
        "sight_units",
        sight.unitIds().toArray(String[]::new));
  }
}
