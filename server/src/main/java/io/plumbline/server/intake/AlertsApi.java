package io.plumbline.server.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.plumbline.server.api.ApiProblem;
import io.plumbline.server.api.Slice;
import io.plumbline.server.people.Sights;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alerts for other systems. */
@RestController
@Tag(name = "alerts")
class AlertsApi {
  private final NamedParameterJdbcTemplate jdbc;
  private final Sights sights;

  AlertsApi(NamedParameterJdbcTemplate jdbc, Sights sights) {
    this.jdbc = jdbc;
    this.sights = sights;
  }

  /**
   * An alert as the interface shows it.
   *
   * @param state open, or a state of an alert as docs/lives.md draws them
   * @param person who answers for it; null where nobody was found
   * @param party the responsible parties in the chart's words
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AlertView(
      long id,
      @JsonProperty("case") String caseId,
      String item,
      @com.fasterxml.jackson.annotation.JsonUnwrapped Rung rung,
      String state,
      @Nullable String person,
      String party) {}

  /** The rung that was reached. */
  record Rung(
      String point,
      String stage,
      String layer,
      String level,
      Instant reachedAt,
      Instant raisedAt) {}

  /**
   * What is asked of the list of alerts.
   *
   * @param level notice, yellow or red
   * @param state open, or a state of an alert as docs/lives.md draws them
   */
  record Wish(
      @Parameter(example = "XK-01") @Nullable String item,
      @Parameter(example = "red") @Nullable String level,
      @Parameter(example = "open") @Nullable String state) {}

  @Operation(summary = "List alerts, newest first")
  @GetMapping(path = "/api/alerts", produces = "application/json")
  Slice<AlertView> list(
      @Parameter(hidden = true) @AuthenticationPrincipal Object who,
      @Parameter(example = "XK-2026-0001") @RequestParam(name = "case", required = false)
          @Nullable String caseId,
      @org.springdoc.core.annotations.ParameterObject Wish wish,
      @RequestParam(defaultValue = "" + Slice.USUAL) int limit,
      @RequestParam(defaultValue = "") String after) {
    int most = Slice.limit(limit);
    Query query =
        new Query(sights.of(who))
            .and("a.case_id = :case", "case", caseId)
            .and("c.item = :item", "item", wish.item())
            .and("a.level = :level", "level", Levels.read(wish.level()))
            .and(
                "(a.state = :state or :state = 'open' and a.state not in"
                    + " ('closed','cancelled','lapsed'))",
                "state",
                wish.state())
            .and("a.id < :after", "after", number(Slice.read(after)));
    return Slice.of(alerts(query, most + 1), most, alert -> Long.toString(alert.id()));
  }

  private static @Nullable Long number(String cursor) {
    try {
      return cursor.isEmpty() ? null : Long.valueOf(cursor);
    } catch (NumberFormatException e) {
      throw ApiProblem.parameter("after", cursor);
    }
  }

  private List<AlertView> alerts(Query query, int most) {
    return jdbc.query(
        "select a.id, a.case_id, c.item, a.point_id, a.stage, a.layer, a.level, a.reached_at,"
            + " a.raised_at, a.state, p.name, a.party from alert a"
            + " join case_file c using (case_id) left join account p on p.id = a.person_id"
            + query.where()
            + " order by a.id desc limit "
            + most,
        query.values(),
        (row, number) -> view(row));
  }

  private static AlertView view(ResultSet row) throws SQLException {
    Rung rung =
        new Rung(
            row.getString(4),
            row.getString(5),
            row.getString(6),
            Levels.of(row.getInt(7)),
            row.getTimestamp(8).toInstant(),
            row.getTimestamp(9).toInstant());
    return new AlertView(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        rung,
        row.getString(10),
        row.getString(11),
        row.getString(12));
  }
}
