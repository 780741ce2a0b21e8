package io.plumbline.server.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What must be known of cases before events for them are told. */
@Repository
class KnownCases {
  private final JdbcTemplate jdbc;

  KnownCases(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A case on record. */
  record Head(String item, @Nullable String unitId) {}

  Map<String, Head> of(Collection<String> caseIds) {
    Map<String, Head> heads = new HashMap<>();
    jdbc.query(
        "select case_id, item, unit_id from case_file where case_id = any(?)",
        statement ->
            statement.setArray(
                1, statement.getConnection().createArrayOf("text", caseIds.toArray())),
        row -> {
          heads.put(row.getString(1), new Head(row.getString(2), row.getString(3)));
        });
    return heads;
  }
}
