package io.plumbline.server.cases.contacts;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Where the applicants of cases can be reached. */
@Repository
public class CaseContacts {
  private final JdbcTemplate jdbc;
  private final InstantSource clock;

  CaseContacts(JdbcTemplate jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** An applicant's addresses; empty where none is on record. */
  public record Contact(String phone, String email) {
    public static final Contact NONE = new Contact("", "");

    /** Whether none is on record. */
    public boolean isEmpty() {
      return phone.isEmpty() && email.isEmpty();
    }
  }

  public Contact of(String caseId) {
    return jdbc
        .query(
            "select phone, email from case_contact where case_id = ?",
            (row, number) -> new Contact(row.getString(1), row.getString(2)),
            caseId)
        .stream()
        .findFirst()
        .orElse(Contact.NONE);
  }

  public void keep(String caseId, Contact contact, long account) {
    jdbc.update(
        "insert into case_contact (case_id, phone, email, changed_at, account_id)"
            + " values (?,?,?,?,?) on conflict (case_id) do update set phone = excluded.phone,"
            + " email = excluded.email, changed_at = excluded.changed_at,"
            + " account_id = excluded.account_id",
        caseId,
        contact.phone(),
        contact.email(),
        Timestamp.from(clock.instant()),
        account);
  }

  /** Those of these cases that may have come to their end and whose applicant can be reached. */
  List<String> reachable(Collection<String> caseIds) {
    return jdbc.queryForList(
        "select c.case_id from case_contact c where c.case_id = any(?)"
            + " and (c.phone <> '' or c.email <> '') and exists (select 1 from event e"
            + " where e.case_id = c.case_id and e.kind in ('close','complete'))",
        String.class,
        (Object) caseIds.toArray(String[]::new));
  }

  /** Whether the case came as history and had ended by then. */
  public boolean isHistory(String caseId) {
    return !jdbc.queryForList(
            "select 1 from event e left join import i on i.id = e.import_id"
                + " where e.case_id = ? and e.kind in ('close','complete')"
                + " having count(*) > 0 and bool_and(coalesce(i.history, false))",
            caseId)
        .isEmpty();
  }
}
