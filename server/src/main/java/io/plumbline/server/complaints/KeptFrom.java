package io.plumbline.server.complaints;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * From whom a complaint is kept: whoever is named in it, the unit it is about with the units below,
 * and, where it is about a case, those who handled it and the chief of its unit. Nobody comes off
 * that list again.
 */
@Repository
class KeptFrom {
  /** A name of one letter would be found everywhere. */
  private static final String LOOK =
      "insert into complaint_kept_from (complaint_id, account_id, why)"
          + " select c.id, a.id, 'person' from complaint c join account a on length(a.name) >= 2"
          + "  and strpos(c.person_text || ' ' || c.text || ' ' || coalesce((select string_agg("
          + "  e.text, ' ') from complaint_entry e where e.complaint_id = c.id"
          + "  and e.party = 'complainant'), ''), a.name) > 0 where c.id = ?"
          + " union select c.id, a.id, 'unit' from complaint c join account a on a.unit_id in ("
          + "  with recursive down(id) as (select c.unit_id union select u.id from unit u"
          + "  join down on u.parent_id = down.id) select id from down) where c.id = ?"
          + " union select c.id, a.id, 'case' from complaint c"
          + "  join case_file f on f.case_id = c.case_id join account a on a.id = f.handler_id"
          + "  or a.id in (select g.to_account from assignment g where g.case_id = f.case_id)"
          + "  or (a.unit_id = f.unit_id and exists (select 1 from account_role r"
          + "  where r.account_id = a.id and r.role = 'SECTION_CHIEF')) where c.id = ?"
          + " on conflict do nothing";

  private final JdbcTemplate jdbc;

  KeptFrom(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Looks again: a case may have come in, or have gone to another handler, meanwhile. */
  void look(long complaint) {
    jdbc.update(
        "update complaint c set case_id = f.case_id from case_file f"
            + " where c.id = ? and c.case_id is null and c.case_text <> ''"
            + " and f.case_id = c.case_text",
        complaint);
    jdbc.update(LOOK, complaint, complaint, complaint);
  }

  /** An inspector says that it is about that person too. */
  void add(long complaint, long account) {
    jdbc.update(
        "insert into complaint_kept_from values (?,?,'said') on conflict do nothing",
        complaint,
        account);
  }

  boolean holds(long complaint, @Nullable Long account) {
    return account != null
        && !jdbc.queryForList(
                "select 1 from complaint_kept_from where complaint_id = ? and account_id = ?",
                complaint,
                account)
            .isEmpty();
  }

  /** Somebody whom it may go to. */
  record Colleague(long id, String name, String unit) {}

  /** Active accounts with that right from whom it is not kept, the least laden first. */
  List<Colleague> free(long complaint, String role) {
    return jdbc.query(
        "select a.id, a.name, coalesce(a.unit_id, '') from account a"
            + " join account_role r on r.account_id = a.id and r.role = ? where a.active"
            + " and not exists (select 1 from complaint_kept_from k where k.complaint_id = ?"
            + " and k.account_id = a.id) order by (select count(*) from turn t"
            + " where t.life = 'complaint' and t.account_id = a.id), a.id",
        (row, number) -> new Colleague(row.getLong(1), row.getString(2), row.getString(3)),
        role,
        complaint);
  }

  /** Whether it is kept from somebody who holds that right. */
  boolean isKeptFromAny(long complaint, String role) {
    return !jdbc.queryForList(
            "select 1 from complaint_kept_from k join account_role r"
                + " on r.account_id = k.account_id and r.role = ? where k.complaint_id = ? limit 1",
            role,
            complaint)
        .isEmpty();
  }

  /** Those who could look into it, by name: no administrators, and nobody from whom it is kept. */
  List<Colleague> handlers(long complaint) {
    return jdbc.query(
        "select a.id, a.name, coalesce(a.unit_id, '') from account a where a.active"
            + " and exists (select 1 from account_role r where r.account_id = a.id and r.role in"
            + " ('CLERK','SECTION_CHIEF','DEPUTY_DIRECTOR','INSPECTOR'))"
            + " and not exists (select 1 from complaint_kept_from k where k.complaint_id = ?"
            + " and k.account_id = a.id) order by a.unit_id nulls first, a.name, a.id",
        (row, number) -> new Colleague(row.getLong(1), row.getString(2), row.getString(3)),
        complaint);
  }
}
