package io.plumbline.server.accountability;

import io.plumbline.kernel.life.AccountabilityLife;
import io.plumbline.server.people.Acts;
import io.plumbline.server.people.Colleague;
import io.plumbline.server.people.Colleagues;
import io.plumbline.server.people.Person;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes records; somebody else decides. */
@Service
class Proposing {
  static final int LONGEST = 4_000;
  private final RecordBook book;
  private final RecordEntries entries;
  private final RecordTurns turns;
  private final RecordDays days;
  private final Asking asking;
  private final Colleagues colleagues;
  private final Acts acts;
  private final JdbcTemplate jdbc;
  private final InstantSource clock;

  Proposing(
      RecordBook book,
      RecordEntries entries,
      RecordTurns turns,
      RecordDays days,
      Asking asking,
      Colleagues colleagues,
      Acts acts,
      JdbcTemplate jdbc,
      InstantSource clock) {
    this.book = book;
    this.entries = entries;
    this.turns = turns;
    this.days = days;
    this.asking = asking;
    this.colleagues = colleagues;
    this.acts = acts;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A proposal as a form says it.
   *
   * @param about {@code person} or {@code unit}
   * @param expiresOn empty for the default of its kind
   */
  record Entered(
      String kind,
      String about,
      @Nullable Long person,
      String unit,
      AccountabilityRecord.Text text,
      String expiresOn) {}

  /** The number of a new record, or the faults of the form: the code of each by its field. */
  record Proposed(long id, Map<String, String> faults) {
    Proposed {
      faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
    }
  }

  /** Whom or what a record is about. */
  private record About(@Nullable Colleague person, AccountabilityRecord.Unit unit) {}

  /** Proposes it, if nothing stands against it. */
  @Transactional
  public Proposed propose(Person person, AccountabilityRecord.Source source, Entered entered) {
    Optional<About> about = about(entered);
    Optional<AccountabilityKind> kind = AccountabilityKind.of(entered.kind());
    Optional<LocalDate> expires = expires(kind, entered.expiresOn());
    Map<String, String> faults = faults(person, kind, about, expires, entered);
    if (!faults.isEmpty()) {
      return new Proposed(0, faults);
    }
    AccountabilityRecord.Head head =
        new AccountabilityRecord.Head(number(), kind.orElseThrow(), source, null);
    long id =
        keep(person, fresh(person, head, about.orElseThrow(), entered, expires.orElseThrow()));
    acts.record(person, "accountability.propose", "accountability " + id, true, "");
    return new Proposed(id, faults);
  }

  private Map<String, String> faults(
      Person person,
      Optional<AccountabilityKind> kind,
      Optional<About> about,
      Optional<LocalDate> expires,
      Entered entered) {
    Map<String, String> faults = new LinkedHashMap<>();
    if (kind.isEmpty()) {
      faults.put("kind", "kind");
    }
    if (about.isEmpty()) {
      faults.put("about", "about");
    } else if (about.get().person() != null && about.get().person().id() == person.id()) {
      faults.put("about", "own-record");
    }
    AccountabilityRecord.Text text = entered.text();
    length(faults, "facts", text.facts());
    length(faults, "ground", text.ground());
    length(faults, "measure", text.measure());
    if (expires.isEmpty() || !expires.get().isAfter(days.today())) {
      faults.put("expiresOn", "expires");
    }
    return faults;
  }

  private static void length(Map<String, String> faults, String field, String text) {
    if (text.isBlank()) {
      faults.put(field, field);
    } else if (text.length() > LONGEST) {
      faults.put(field, "too-long");
    }
  }

  private Optional<About> about(Entered entered) {
    if (entered.about().equals("unit")) {
      return unit(entered.unit()).map(unit -> new About(null, unit));
    }
    return Optional.ofNullable(entered.person())
        .flatMap(colleagues::working)
        .map(one -> new About(one, new AccountabilityRecord.Unit(one.unitId(), one.unit())));
  }

  private Optional<AccountabilityRecord.Unit> unit(String id) {
    return jdbc
        .query(
            "select id, name_zh, name_en from unit where id = ?",
            (row, number) ->
                new AccountabilityRecord.Unit(
                    row.getString(1), new Colleague.Names(row.getString(2), row.getString(3))),
            id)
        .stream()
        .findFirst();
  }

  private Optional<LocalDate> expires(Optional<AccountabilityKind> kind, String written) {
    return written.isBlank()
        ? kind.map(one -> days.today().plusMonths(book.months(one)))
        : RecordDays.read(written);
  }

  private String number() {
    int year = days.today().getYear();
    return "责〔" + year + "〕" + book.number("accountability", year) + "号";
  }

  private AccountabilityRecord fresh(
      Person person,
      AccountabilityRecord.Head head,
      About about,
      Entered entered,
      LocalDate expires) {
    Instant now = clock.instant();
    Colleague proposer = colleagues.find(person.id()).orElseThrow();
    List<Long> except = new ArrayList<>(List.of(person.id()));
    if (about.person() != null) {
      except.add(about.person().id());
    }
    Colleague decider = asking.somebody(about.unit().id(), except);
    return new AccountabilityRecord(
        0,
        head,
        entered.text(),
        new AccountabilityRecord.Parties(about.person(), about.unit(), proposer, decider, null),
        new AccountabilityRecord.Times(now, null, expires, null),
        new AccountabilityRecord.Standing(AccountabilityLife.LIFE.first(), now, false, 0));
  }

  private long keep(Person person, AccountabilityRecord fresh) {
    long id = book.add(fresh);
    Instant at = fresh.times().proposedAt();
    RecordEntries.Move move =
        new RecordEntries.Move("propose", "supervisor", "", fresh.state().code());
    entries.add(id, person.id(), at, move, RecordEntries.Words.NONE);
    turns.tell(
        new AccountabilityRecord(
            id, fresh.head(), fresh.text(), fresh.parties(), fresh.times(), fresh.standing()));
    return id;
  }
}
