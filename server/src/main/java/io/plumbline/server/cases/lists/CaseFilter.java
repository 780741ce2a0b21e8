package io.plumbline.server.cases.lists;

import io.plumbline.server.cases.hand.Entered;
import io.plumbline.server.cases.hand.Seeing;
import io.plumbline.server.people.Sight;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which cases a list shows, and in which order; what is asked of it in an address is read here.
 * Anything that it does not know is as if it were not asked.
 */
public record CaseFilter(Map<String, String> asked) {
  public static final List<String> FIELDS =
      List.of("item", "unit", "stage", "state", "level", "point", "handler", "due", "sort");
  static final List<String> STATES = List.of("open", "late", "suspended", "ended", "all");
  private static final Map<String, String> ORDERS =
      Map.of(
          "due", "c.due_at nulls last, c.case_id",
          "opened", "c.opened_at desc nulls last, c.case_id",
          "level", "c.level desc, c.due_at nulls last, c.case_id");

  static CaseFilter of(Map<String, String> parameters) {
    Map<String, String> asked = new LinkedHashMap<>();
    for (String field : FIELDS) {
      String value = Entered.clean(parameters.getOrDefault(field, ""));
      if (!value.isEmpty()) {
        asked.put(field, value);
      }
    }
    return new CaseFilter(asked);
  }

  /** What was asked in that field; empty where nothing was. */
  public String get(String field) {
    return asked.getOrDefault(field, "");
  }

  public String state() {
    return STATES.contains(get("state")) ? get("state") : "open";
  }

  /** The order; of cases that have ended nothing is due. */
  public String sort() {
    boolean open = !state().equals("ended") && !state().equals("all");
    return ORDERS.containsKey(get("sort")) ? get("sort") : open ? "due" : "opened";
  }

  String order() {
    return ORDERS.getOrDefault(sort(), "c.case_id");
  }

  /** The condition in SQL; its values are named parameters. */
  String condition(Sight sight) {
    StringBuilder sql = new StringBuilder(sight.condition("c"));
    sql.append(
        switch (state()) {
          case "late" -> " and c.ended_at is null and c.due_at <= :now";
          case "suspended" -> " and c.ended_at is null and c.suspended";
          case "ended" -> " and c.ended_at is not null";
          case "all" -> "";
          default -> " and c.ended_at is null";
        });
    and(sql, "item", "c.item = :item");
    and(sql, "unit", "c.unit_id = :unit");
    and(sql, "stage", "c.stage = :stage");
    if (level() != null) {
      sql.append(" and c.level >= :level");
    }
    and(
        sql,
        "point",
        "exists (select from finding f where f.case_id = c.case_id and f.point_id = :point)");
    and(sql, "handler", "c.handler_id in (select id from account where name = :handler)");
    if (due() != null) {
      sql.append(" and c.due_on <= :due");
    }
    return sql.toString();
  }

  private void and(StringBuilder sql, String field, String condition) {
    if (!get(field).isEmpty()) {
      sql.append(" and ").append(condition);
    }
  }

  MapSqlParameterSource parameters(Sight sight) {
    return Seeing.by(sight)
        .addValue("item", get("item"))
        .addValue("unit", get("unit"))
        .addValue("stage", get("stage"))
        .addValue("level", level())
        .addValue("point", get("point"))
        .addValue("handler", get("handler"))
        .addValue("due", due());
  }

  private @Nullable Integer level() {
    return get("level").matches("[123]") ? Integer.valueOf(get("level")) : null;
  }

  private @Nullable LocalDate due() {
    try {
      return get("due").isEmpty() ? null : LocalDate.parse(get("due"));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The address of another page of the same list. */
  public String address(String path, int page) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    asked.forEach((field, value) -> address.queryParam(field, "{" + field + "}"));
    if (page > 1) {
      address.queryParam("page", page);
    }
    return address.encode().buildAndExpand(asked).toUriString();
  }
}
