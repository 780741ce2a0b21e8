package io.plumbline.server.accountability;

import io.plumbline.kernel.life.AccountabilityLife;
import io.plumbline.server.accountability.AccountabilityRecord.Parties;
import io.plumbline.server.accountability.AccountabilityRecord.Standing;
import io.plumbline.server.accountability.AccountabilityRecord.Times;
import io.plumbline.server.people.Colleague;
import io.plumbline.server.people.Colleagues;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import io.plumbline.server.people.Sights;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The records of accountability. They are seen by the one concerned (for a unit, its chief), who
 * proposed, decided or hears the appeal, the inspectors, and the deputy directors over the unit;
 * for everybody else they do not exist.
 */
@Repository
class RecordBook {
  private static final String SELECT =
      "select r.id, r.number, r.kind, r.source, r.source_id, r.letter, r.facts, r.ground,"
          + " r.measure, r.person_id, r.unit_id, coalesce(u.name_zh, ''), coalesce(u.name_en, ''),"
          + " r.proposer_id, r.decider_id, r.reviewer_id, r.proposed_at, r.decided_on,"
          + " r.expires_on, r.appeal_until, r.state, r.state_since, r.appealed, r.version"
          + " from accountability r left join unit u on u.id = r.unit_id where ";
  private final NamedParameterJdbcTemplate jdbc;
  private final Colleagues colleagues;
  private final Sights sights;

  RecordBook(NamedParameterJdbcTemplate jdbc, Colleagues colleagues, Sights sights) {
    this.jdbc = jdbc;
    this.colleagues = colleagues;
    this.sights = sights;
  }

  /** Those that somebody sees, the latest first. */
  List<AccountabilityRecord> list(Person person, boolean open, long before, int limit) {
    String state = open ? " and r.state not in ('dropped','expired','withdrawn')" : "";
    String older = before > 0 ? " and r.id < :before" : "";
    return jdbc.query(
        SELECT + condition(person) + state + older + " order by r.id desc limit :limit",
        seen(person).addValue("before", before).addValue("limit", limit),
        this::read);
  }

  /** That record, if it exists for that person. */
  Optional<AccountabilityRecord> find(Person person, long id) {
    return jdbc
        .query(
            SELECT + "r.id = :id and " + condition(person),
            seen(person).addValue("id", id),
            this::read)
        .stream()
        .findFirst();
  }

  /** Those in force whose last day is over. */
  List<AccountabilityRecord> expired(LocalDate today) {
    return jdbc.query(
        SELECT + "r.state = 'in-force' and r.expires_on < :today order by r.id limit 500",
        new MapSqlParameterSource("today", today),
        this::read);
  }

  private static String condition(Person person) {
    if (person.is(Role.INSPECTOR)) {
      return "true";
    }
    String own =
        "(r.person_id = :me or r.proposer_id = :me or r.decider_id = :me or r.reviewer_id = :me";
    String unit =
        person.is(Role.SECTION_CHIEF) ? " or (r.person_id is null and r.unit_id = :unit)" : "";
    String over = person.is(Role.DEPUTY_DIRECTOR) ? " or r.unit_id = any(:units)" : "";
    return own + unit + over + ")";
  }

  private MapSqlParameterSource seen(Person person) {
    return new MapSqlParameterSource("me", person.id())
        .addValue("unit", person.unitId())
        .addValue("units", sights.of(person).unitIds().toArray(String[]::new));
  }

  /** The next number of that kind in that year. */
  int number(String kind, int year) {
    Integer last =
        jdbc.queryForObject(
            "insert into year_number values (:kind, :year, 1) on conflict (kind, year)"
                + " do update set last = year_number.last + 1 returning last",
            new MapSqlParameterSource("kind", kind).addValue("year", year),
            Integer.class);
    return last == null ? 0 : last;
  }

  /** For how many months a record of that kind holds where its proposal names no day. */
  int months(AccountabilityKind kind) {
    return jdbc
        .queryForList(
            "select value from setting where key = :key",
            new MapSqlParameterSource("key", "accountability.months." + kind.code()),
            String.class)
        .stream()
        .findFirst()
        .map(Integer::valueOf)
        .orElse(12);
  }

  /** Keeps a new record. */
  long add(AccountabilityRecord fresh) {
    Parties parties = fresh.parties();
    Colleague person = parties.person();
    Long id =
        jdbc.queryForObject(
            "insert into accountability (number, kind, source, source_id, person_id, unit_id,"
                + " facts, ground, measure, proposer_id, decider_id, proposed_at, expires_on,"
                + " state, state_since) values (:number, :kind, :source, :sourceId, :person,"
                + " :unit, :facts, :ground, :measure, :proposer, :decider, :proposed, :expires,"
                + " :state, :proposed) returning id",
            new MapSqlParameterSource("number", fresh.head().number())
                .addValue("kind", fresh.head().kind().code())
                .addValue("source", fresh.head().source().kind())
                .addValue("sourceId", fresh.head().source().id())
                .addValue("person", person == null ? null : person.id())
                .addValue("unit", parties.unit().id())
                .addValue("facts", fresh.text().facts())
                .addValue("ground", fresh.text().ground())
                .addValue("measure", fresh.text().measure())
                .addValue("proposer", parties.proposer().id())
                .addValue("decider", id(parties.decider()))
                .addValue("proposed", Timestamp.from(fresh.times().proposedAt()))
                .addValue("expires", fresh.times().expiresOn())
                .addValue("state", fresh.state().code()),
            Long.class);
    return id == null ? 0 : id;
  }

  /** Keeps where it stands from now on, unless somebody else moved it meanwhile. */
  boolean move(AccountabilityRecord to) {
    Standing standing = to.standing();
    return jdbc.update(
            "update accountability set state = :state, state_since = :since, appealed = :appealed,"
                + " decider_id = :decider, reviewer_id = :reviewer, letter = :letter,"
                + " decided_on = :decided, appeal_until = :until, version = version + 1"
                + " where id = :id and version = :version",
            new MapSqlParameterSource("id", to.id())
                .addValue("version", standing.version())
                .addValue("state", standing.state().code())
                .addValue("since", Timestamp.from(standing.since()))
                .addValue("appealed", standing.appealed())
                .addValue("decider", id(to.parties().decider()))
                .addValue("reviewer", id(to.parties().reviewer()))
                .addValue("letter", to.head().letter())
                .addValue("decided", to.times().decidedOn())
                .addValue("until", to.times().appealUntil()))
        == 1;
  }

  private static @Nullable Long id(@Nullable Colleague colleague) {
    return colleague == null ? null : colleague.id();
  }

  private AccountabilityRecord read(ResultSet row, int number) throws SQLException {
    AccountabilityRecord.Source source =
        new AccountabilityRecord.Source(row.getString(4), row.getString(5));
    Colleague.Names names = new Colleague.Names(row.getString(12), row.getString(13));
    return new AccountabilityRecord(
        row.getLong(1),
        new AccountabilityRecord.Head(
            row.getString(2),
            AccountabilityKind.of(row.getString(3)).orElseThrow(),
            source,
            row.getString(6)),
        new AccountabilityRecord.Text(row.getString(7), row.getString(8), row.getString(9)),
        new Parties(
            who(row.getObject(10, Long.class)),
            new AccountabilityRecord.Unit(row.getString(11), names),
            colleagues.find(row.getLong(14)).orElseThrow(),
            who(row.getObject(15, Long.class)),
            who(row.getObject(16, Long.class))),
        new Times(
            row.getTimestamp(17).toInstant(),
            row.getObject(18, LocalDate.class),
            row.getObject(19, LocalDate.class),
            row.getObject(20, LocalDate.class)),
        new Standing(
            AccountabilityLife.LIFE.state(row.getString(21)),
            row.getTimestamp(22).toInstant(),
            row.getBoolean(23),
            row.getInt(24)));
  }

  private @Nullable Colleague who(@Nullable Long id) {
    return id == null ? null : colleagues.find(id).orElse(null);
  }
}
