package io.plumbline.server.supervision;

import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.server.law.Law;
import io.plumbline.server.law.LawInForce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Looks again for whom to name in open alerts for which nobody was found: meanwhile an account may
 * have been made, a right given, somebody moved to the unit, or the case handed to somebody.
 */
@Component
class Naming {
  private static final int AT_ONCE = 500;

  private final JdbcTemplate jdbc;
  private final Answerable answerable;
  private final LawInForce law;
  private final InstantSource clock;
  private final AlertTurns turns;

  /** The last alert looked at; the next look goes on behind it, in the end from the first again. */
  private long last;

  Naming(
      JdbcTemplate jdbc,
      Answerable answerable,
      LawInForce law,
      InstantSource clock,
      AlertTurns turns) {
    this.jdbc = jdbc;
    this.answerable = answerable;
    this.law = law;
    this.clock = clock;
    this.turns = turns;
  }

  private record Unnamed(
      long id, String caseId, String item, String stage, @Nullable Instant openedAt) {}

  private record Named(long id, Answerable.Party party) {}

  /** Looks at some of them, and returns how many were named. */
  synchronized int look() {
    List<Unnamed> unnamed = next();
    last = unnamed.size() < AT_ONCE ? 0 : unnamed.get(unnamed.size() - 1).id();
    if (unnamed.isEmpty()) {
      return 0;
    }
    Answerable.Search search =
        answerable.among(unnamed.stream().map(Unnamed::caseId).distinct().toList());
    List<Named> named = unnamed.stream().flatMap(one -> named(one, search).stream()).toList();
    named.forEach(this::name);
    return named.size();
  }

  private List<Unnamed> next() {
    return jdbc.query(
        "select a.id, a.case_id, c.item, a.stage, c.opened_at from alert a"
            + " join case_file c on c.case_id = a.case_id"
            + " where a.nobody is not null and a.state = 'raised' and a.id > ?"
            + " order by a.id limit ?",
        Naming::unnamed,
        last,
        AT_ONCE);
  }

  private static Unnamed unnamed(ResultSet row, int number) throws SQLException {
    return new Unnamed(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        Columns.instant(row.getTimestamp(5)));
  }

  private Optional<Named> named(Unnamed one, Answerable.Search search) {
    return item(one)
        .map(item -> search.of(one.caseId(), item, one.stage()))
        .filter(party -> party.nobody() == null)
        .map(party -> new Named(one.id(), party));
  }

  private Optional<PowerItem> item(Unnamed one) {
    Law now = law.now();
    Instant opened = one.openedAt() == null ? clock.instant() : one.openedAt();
    return now.item(one.item(), LocalDate.ofInstant(opened, now.catalogue().settings().zone()));
  }

  /** One that another server named, or somebody answered, meanwhile stays as it is. */
  private void name(Named one) {
    Instant now = clock.instant();
    jdbc.update(
        "with named as (update alert set person_id = ?, party = ?, nobody = null, changed_at = ?,"
            + " state = 'told', state_since = ?, version = version + 1"
            + " where id = ? and nobody is not null and state = 'raised' returning id, person_id)"
            + " insert into alert_entry (alert_id, at, act, text, from_state, to_state)"
            + " select named.id, ?, 'named', p.name, 'raised', 'told'"
            + " from named join account p on p.id = person_id",
        one.party().personId(),
        one.party().printed(),
        Timestamp.from(now),
        Timestamp.from(now),
        one.id(),
        Timestamp.from(now));
    turns.told(one.id());
  }
}
