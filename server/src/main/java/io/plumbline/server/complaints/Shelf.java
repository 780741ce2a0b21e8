package io.plumbline.server.complaints;

import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The complaints that somebody may see: an inspector those that are kept from nobody like them, a
 * deputy director those that no inspector may take, and everybody those that they handle.
 */
@Repository
class Shelf {
  private static final String SEEN =
      "not exists (select 1 from complaint_kept_from k where k.complaint_id = c.id"
          + " and k.account_id = :me) and (c.handler_id = :me or :inspector or (:deputy"
          + " and not exists (select 1 from account a join account_role r on r.account_id = a.id"
          + " where r.role = 'INSPECTOR' and a.active and not exists (select 1 from"
          + " complaint_kept_from o where o.complaint_id = c.id and o.account_id = a.id))))";
  private static final Map<String, String> STATES =
      Map.of(
          "open", " and c.state in ('filed','accepted')",
          "overdue", " and c.state in ('filed','accepted') and c.due_on < :today",
          "replied", " and c.state in ('replied','not-accepted')",
          "solved", " and c.state = 'solved'",
          "closed", " and c.state = 'closed'",
          "all", "");
  private final NamedParameterJdbcTemplate jdbc;

  Shelf(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  static boolean isState(String state) {
    return STATES.containsKey(state);
  }

  /** Open ones by their due date, others the latest first. */
  List<Complaint> list(Person person, String state, LocalDate today, int page, int size) {
    boolean open = state.equals("open") || state.equals("overdue");
    return jdbc.query(
        Complaints.SELECT
            + "where "
            + SEEN
            + STATES.getOrDefault(state, "")
            + (open ? " order by c.due_on nulls last, c.id" : " order by c.id desc")
            + " limit :size offset :skip",
        values(person, today).addValue("size", size + 1).addValue("skip", (long) page * size),
        Complaints::complaint);
  }

  /** How many there are of each; closed and solved are counted apart. */
  Map<String, Long> figures(Person person, LocalDate today) {
    Map<String, Long> figures = new LinkedHashMap<>();
    jdbc.query(
        "select count(*) filter (where c.state in ('filed','accepted')),"
            + " count(*) filter (where c.state in ('filed','accepted') and c.due_on < :today),"
            + " count(*) filter (where c.state in ('replied','not-accepted')),"
            + " count(*) filter (where c.state = 'solved'),"
            + " count(*) filter (where c.state = 'closed') from complaint c where "
            + SEEN,
        values(person, today),
        row -> {
          figures.put("open", row.getLong(1));
          figures.put("overdue", row.getLong(2));
          figures.put("replied", row.getLong(3));
          figures.put("solved", row.getLong(4));
          figures.put("closed", row.getLong(5));
        });
    return figures;
  }

  private static MapSqlParameterSource values(Person person, LocalDate today) {
    return new MapSqlParameterSource("me", person.id())
        .addValue("inspector", person.is(Role.INSPECTOR))
        .addValue("deputy", person.is(Role.DEPUTY_DIRECTOR))
        .addValue("today", today);
  }
}
