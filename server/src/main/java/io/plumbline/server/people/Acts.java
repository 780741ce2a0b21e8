package io.plumbline.server.people;

import java.sql.Timestamp;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The record of what users did: who, when, what, on what, with which result.
 *
 * <p>What was allowed stands or falls with the caller's transaction; what was refused is recorded
 * even where that rolls back.
 */
@Service
public class Acts {
  private static final int LONGEST = 500;
  private final JdbcTemplate jdbc;
  private final InstantSource clock;
  private final TransactionTemplate apart;

  Acts(JdbcTemplate jdbc, InstantSource clock, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Records what somebody did or tried to do; nobody where it is not known who. */
  public void record(
      @Nullable Person who, String act, String object, boolean allowed, String detail) {
    Long id = who == null ? null : who.id();
    write(new Act(id, who == null ? "" : who.login(), act, object, allowed, detail));
  }

  /** Records what a system did or tried to do. */
  public void recordSystem(
      BusinessSystem who, String act, String object, boolean allowed, String detail) {
    recordNamed(who.login(), act, object, allowed, detail);
  }

  /** Records it under a name that is no account's, or not known to be. */
  public void recordNamed(String login, String act, String object, boolean allowed, String detail) {
    write(new Act(null, login, act, object, allowed, detail));
  }

  private record Act(
      @Nullable Long account,
      String login,
      String act,
      String object,
      boolean allowed,
      String detail) {}

  private void write(Act act) {
    if (act.allowed()) {
      insert(act);
    } else {
      apart.executeWithoutResult(status -> insert(act));
    }
  }

  private void insert(Act act) {
    jdbc.update(
        "insert into act (at, account_id, login, act, object, allowed, detail)"
            + " values (?,?,?,?,?,?,?)",
        Timestamp.from(clock.instant()),
        act.account(),
        oneLine(act.login()),
        oneLine(act.act()),
        oneLine(act.object()),
        act.allowed(),
        oneLine(act.detail()));
  }

  /** What somebody typed may hold line ends and NUL, which must not reach a record or a file. */
  private static String oneLine(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }
}
