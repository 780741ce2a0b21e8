package io.plumbline.server.cases.taking;

import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The numbers of receipt (受理编号): a sequence for each item and year, such as XK-03-2026-000123. A
 * number is given in the transaction that stores its case, so that none is lost or given twice.
 */
@Repository
class ReceiptNumbers {
  private final JdbcTemplate jdbc;

  ReceiptNumbers(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps others from this item's numbers of that year until the transaction ends. */
  void lock(String item, int year) {
    jdbc.update(
        "insert into receipt_number (item, year, last) values (?, ?, 0) on conflict do nothing",
        item,
        year);
    jdbc.queryForObject(
        "select last from receipt_number where item = ? and year = ? for update",
        Integer.class,
        item,
        year);
  }

  /** The next number that no case on record has. */
  String next(String item, int year) {
    String number;
    do {
      Integer last =
          jdbc.queryForObject(
              "update receipt_number set last = last + 1 where item = ? and year = ?"
                  + " returning last",
              Integer.class,
              item,
              year);
      number = String.format(Locale.ROOT, "%s-%d-%06d", item, year, last);
    } while (isTaken(number));
    return number;
  }

  private boolean isTaken(String number) {
    return !jdbc.queryForList("select 1 from case_file where case_id = ?", number).isEmpty();
  }
}
