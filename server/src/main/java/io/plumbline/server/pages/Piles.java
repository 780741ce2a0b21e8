package io.plumbline.server.pages;

import io.plumbline.server.people.Sight;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** What waits for somebody beside the cases in their own hands. */
@Repository
class Piles {
  private final NamedParameterJdbcTemplate jdbc;

  Piles(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** An open case that nobody handles yet. */
  record Unassigned(
      String caseId, String item, String applicant, String stage, @Nullable LocalDate dueOn) {}

  /** The open cases of that unit that nobody handles, those that end first first. */
  List<Unassigned> unassigned(@Nullable String unitId, int limit) {
    return unitId == null
        ? List.of()
        : jdbc.query(
            "select case_id, item, applicant, stage, due_on from case_file"
                + " where unit_id = :unit and ended_at is null and handler_id is null"
                + " order by due_at nulls last, case_id limit :limit",
            Map.of("unit", unitId, "limit", limit),
            (row, number) ->
                new Unassigned(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getObject(5, LocalDate.class)));
  }

  /** How many of the open cases in sight are suspended. */
  int suspended(Sight sight) {
    Integer count =
        jdbc.queryForObject(
            "select count(*) from case_file c where c.ended_at is null and c.suspended and "
                + sight.condition("c"),
            Map.of(
                "sight_account",
                sight.accountId(),
                "sight_units",
                sight.unitIds().toArray(String[]::new)),
            Integer.class);
    return count == null ? 0 : count;
  }
}
