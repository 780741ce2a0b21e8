package io.plumbline.server.supervision;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Judges many cases, some at a time; a bad one hinders no other. */
@Component
class Rounds {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final JdbcTemplate jdbc;
  private final Supervision supervision;
  private final Heads heads;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  Rounds(
      JdbcTemplate jdbc,
      Supervision supervision,
      Heads heads,
      InstantSource clock,
      TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.supervision = supervision;
    this.heads = heads;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * What became of the cases considered.
   *
   * @param busy left out because somebody else had hold of them
   * @param settled left out because somebody else judged them meanwhile
   * @param faulty those that could not be judged
   */
  record Tally(int judged, int busy, int settled, int faulty) {
    static final Tally NONE = new Tally(0, 0, 0, 0);

    int considered() {
      return judged + skipped();
    }

    int skipped() {
      return busy + settled + faulty;
    }

    Tally and(Tally more) {
      return new Tally(
          judged + more.judged, busy + more.busy, settled + more.settled, faulty + more.faulty);
    }
  }

  /** Judges those of the cases that still wait for it and that nobody else has hold of. */
  Tally due(List<String> caseIds) {
    return carefully(caseIds, this::judgeDue);
  }

  /** Judges the cases and writes anew all that is kept of them. */
  Tally anew(List<String> caseIds) {
    return carefully(caseIds, this::judgeAnew);
  }

  /** All in one transaction; where that fails, in two halves, until the bad one is found. */
  private Tally carefully(List<String> caseIds, Function<List<String>, Tally> judge) {
    try {
      Tally tally = transaction.execute(status -> judge.apply(caseIds));
      return tally == null ? Tally.NONE : tally;
    } catch (RuntimeException e) {
      if (caseIds.size() > 1) {
        int half = caseIds.size() / 2;
        return carefully(caseIds.subList(0, half), judge)
            .and(carefully(caseIds.subList(half, caseIds.size()), judge));
      }
      return faulty(caseIds.get(0), e);
    }
  }

  private Tally faulty(String caseId, RuntimeException e) {
    LOG.atError().setCause(e).addKeyValue("case", caseId).log("A case cannot be judged");
    Judged fault = Judged.fault(caseId, "exception " + e.getClass().getSimpleName());
    transaction.executeWithoutResult(status -> heads.fault(List.of(fault), clock.instant()));
    return new Tally(0, 0, 0, 1);
  }

  private Tally judgeDue(List<String> caseIds) {
    List<String> waiting = waiting(caseIds, "");
    List<String> locked = waiting(caseIds, " order by case_id for update skip locked");
    int faulty = supervision.judgeLocked(locked, false);
    int settled = caseIds.size() - waiting.size();
    int busy = Math.max(0, waiting.size() - locked.size());
    return new Tally(caseIds.size() - settled - busy - faulty, busy, settled, faulty);
  }

  private Tally judgeAnew(List<String> caseIds) {
    List<String> locked = new ArrayList<>();
    jdbc.query(
        "select case_id from case_file where case_id = any(?) order by case_id for update",
        statement -> statement.setArray(1, Columns.texts(statement, caseIds)),
        row -> {
          locked.add(row.getString(1));
        });
    int faulty = supervision.judgeLocked(locked, true);
    return new Tally(locked.size() - faulty, 0, caseIds.size() - locked.size(), faulty);
  }

  private List<String> waiting(List<String> caseIds, String locking) {
    List<String> waiting = new ArrayList<>();
    jdbc.query(
        "select case_id from case_file where case_id = any(?)"
            + " and (next_look <= ? or judged_seq < last_seq)"
            + locking,
        statement -> {
          statement.setArray(1, Columns.texts(statement, caseIds));
          statement.setTimestamp(2, Timestamp.from(clock.instant()));
        },
        row -> {
          waiting.add(row.getString(1));
        });
    return waiting;
  }
}
