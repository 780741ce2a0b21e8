package io.plumbline.server.supervision;

import io.plumbline.kernel.catalogue.ControlPoint;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.catalogue.Responsible;
import io.plumbline.kernel.catalogue.Role;
import io.plumbline.kernel.verdict.Rung;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Finds the person who answers for a rule of a case (责任主体). */
@Repository
class Answerable {
  private final JdbcTemplate jdbc;

  Answerable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Who answers.
   *
   * @param personId the account; null where nobody was found
   * @param printed the party in the chart's words
   * @param nobody why nobody was found; null where somebody was
   */
  record Party(@Nullable Long personId, String printed, @Nullable String nobody) {}

  Party of(Judged one, Rung rung) {
    PowerItem item = one.verdict() == null ? null : one.verdict().basis().item();
    List<Responsible> parties = item == null ? List.of() : parties(item, rung.point().stage());
    Map<String, Object> head =
        jdbc.queryForMap(
            "select unit_id, handler_id from case_file where case_id = ?", one.caseId());
    String unit = (String) head.get("unit_id");
    Long handler = (Long) head.get("handler_id");
    List<String> printed = parties.stream().map(Responsible::printed).toList();
    for (Responsible party : parties) {
      Long person = person(party, unit, handler);
      if (person != null) {
        return new Party(person, String.join("、", printed), null);
      }
    }
    Long fallback = parties.isEmpty() ? person(null, unit, handler) : null;
    String why = fallback != null ? null : parties.isEmpty() ? "no-party" : "no-account";
    return new Party(fallback, String.join("、", printed), why);
  }

  private static List<Responsible> parties(PowerItem item, String stage) {
    int position = item.stageIds().indexOf(stage);
    for (ControlPoint point : item.controlPoints()) {
      if (position >= 0 && point.stages().holds(position)) {
        return point.responsible().parties();
      }
    }
    return List.of();
  }

  /** Staff are the case's handler; of a unit its chief answers, unless the handler works there. */
  private @Nullable Long person(
      @Nullable Responsible party, @Nullable String unit, @Nullable Long handler) {
    List<String> units = new ArrayList<>(party == null ? List.of() : party.units());
    if (unit != null && (units.isEmpty() || (party != null && party.unitClass() != null))) {
      units.add(0, unit);
    }
    Role role = party == null ? null : party.role();
    if (role == Role.DEPUTY_DIRECTOR || role == Role.HEAD) {
      return first("DEPUTY_DIRECTOR", units);
    }
    if (role == Role.SECTION_CHIEF) {
      return first("SECTION_CHIEF", units);
    }
    if (handler != null && worksIn(handler, units)) {
      return handler;
    }
    Long chief = role == Role.STAFF ? null : first("SECTION_CHIEF", units);
    return chief != null ? chief : first("CLERK", units);
  }

  private boolean worksIn(long account, List<String> units) {
    Integer found =
        jdbc.queryForObject(
            "select count(*) from account where id = ? and active and unit_id = any(?::text[])",
            Integer.class,
            account,
            literal(units));
    return found != null && found > 0;
  }

  /** The first active account of that role in one of the units or a unit above them. */
  private @Nullable Long first(String role, List<String> units) {
    List<Long> found =
        jdbc.queryForList(
            "with recursive up(id, parent_id, far) as ("
                + " select id, parent_id, 0 from unit where id = any(?::text[])"
                + " union all select u.id, u.parent_id, far + 1 from unit u join up on u.id = up.parent_id)"
                + " select a.id from account a join up on up.id = a.unit_id"
                + " join account_role r on r.account_id = a.id and r.role = ?"
                + " where a.active order by up.far, a.id limit 1",
            Long.class,
            literal(units),
            role);
    return found.isEmpty() ? null : found.get(0);
  }

  private static String literal(List<String> words) {
    return words.stream()
        .map(w -> '"' + w.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(java.util.stream.Collectors.joining(",", "{", "}"));
  }
}
