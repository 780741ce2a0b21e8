package io.plumbline.server.accountability;

import io.plumbline.kernel.life.AccountabilityLife;
import io.plumbline.kernel.life.AccountabilityLife.AccountabilityAct;
import io.plumbline.kernel.life.AccountabilityLife.AccountabilityState;
import io.plumbline.kernel.life.Attempt;
import io.plumbline.kernel.life.Attempt.Given;
import io.plumbline.kernel.life.Matter;
import io.plumbline.kernel.life.Party;
import io.plumbline.kernel.life.Result;
import io.plumbline.server.accountability.AccountabilityRecord.Parties;
import io.plumbline.server.accountability.AccountabilityRecord.Times;
import io.plumbline.server.people.Acts;
import io.plumbline.server.people.Colleague;
import io.plumbline.server.people.Colleagues;
import io.plumbline.server.people.Person;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries records through their life: decided by a second person, appealed, heard by a third,
 * expired. The transition table says whether somebody may.
 */
@Service
class Deciding {
  private static final Set<String> NOT_THEIRS = Set.of("ended", "not-now", "not-your-turn");
  private final RecordBook book;
  private final RecordEntries entries;
  private final RecordParts parts;
  private final RecordTurns turns;
  private final RecordDays days;
  private final Asking asking;
  private final Colleagues colleagues;
  private final Acts acts;
  private final InstantSource clock;

  Deciding(
      RecordBook book,
      RecordEntries entries,
      RecordParts parts,
      RecordTurns turns,
      RecordDays days,
      Asking asking,
      Colleagues colleagues,
      Acts acts,
      InstantSource clock) {
    this.book = book;
    this.entries = entries;
    this.parts = parts;
    this.turns = turns;
    this.days = days;
    this.asking = asking;
    this.colleagues = colleagues;
    this.acts = acts;
    this.clock = clock;
  }

  /** Does it; the code of the refusal where it may not be done. */
  @Transactional
  public Optional<String> act(
      Person person,
      AccountabilityRecord one,
      AccountabilityAct act,
      int version,
      RecordEntries.Words words) {
    Given given = new Given(words.text(), words.ground(), "", 0, null, words.screen());
    Result<AccountabilityState> result = parts.attempt(one, person, act, given);
    Optional<String> refused = refusal(one, version, words, result);
    if (refused.isEmpty() && result instanceof Result.Moved<AccountabilityState> moved) {
      refused = move(person, one, act, words, moved);
    }
    String object = "accountability " + one.id();
    acts.record(
        person, "accountability." + act.code(), object, refused.isEmpty(), refused.orElse(""));
    return refused;
  }

  private static Optional<String> refusal(
      AccountabilityRecord one,
      int version,
      RecordEntries.Words words,
      Result<AccountabilityState> result) {
    String code = result instanceof Result.Refused<AccountabilityState> no ? no.code() : "";
    if (NOT_THEIRS.contains(code)) {
      return Optional.of(code);
    }
    if (version != one.standing().version()) {
      return Optional.of("changed");
    }
    boolean longer =
        words.text().length() > Proposing.LONGEST || words.ground().length() > Proposing.LONGEST;
    if (code.isEmpty() && longer) {
      return Optional.of("too-long");
    }
    return code.isEmpty() ? Optional.empty() : Optional.of(code);
  }

  private Optional<String> move(
      Person person,
      AccountabilityRecord one,
      AccountabilityAct act,
      RecordEntries.Words words,
      Result.Moved<AccountabilityState> moved) {
    Colleague who = colleagues.find(person.id()).orElseThrow();
    AccountabilityRecord to = moved(one, act, moved.to(), who);
    if (!book.move(to)) {
      return Optional.of("changed");
    }
    RecordEntries.Move move =
        new RecordEntries.Move(
            act.code(), moved.by().code(), one.state().code(), to.state().code());
    RecordEntries.Words kept =
        act == AccountabilityAct.DECIDE
            ? words
            : new RecordEntries.Words(words.text(), words.ground(), "");
    entries.add(one.id(), person.id(), to.standing().since(), move, kept);
    turns.tell(to);
    return Optional.empty();
  }

  private AccountabilityRecord moved(
      AccountabilityRecord one,
      AccountabilityAct act,
      AccountabilityState to,
      @Nullable Colleague who) {
    Instant now = clock.instant();
    return new AccountabilityRecord(
        one.id(),
        act == AccountabilityAct.DECIDE ? numbered(one.head()) : one.head(),
        one.text(),
        parties(one, act, who),
        act == AccountabilityAct.DECIDE ? decided(one.times(), now) : one.times(),
        new AccountabilityRecord.Standing(
            to,
            now,
            one.standing().appealed() || act == AccountabilityAct.APPEAL,
            one.standing().version()));
  }

  /** Letters are numbered when they are decided, so that their numbers run without gaps. */
  private AccountabilityRecord.Head numbered(AccountabilityRecord.Head head) {
    if (head.kind() != AccountabilityKind.RECOMMENDATION) {
      return head;
    }
    int year = days.today().getYear();
    String letter = "〔" + year + "〕第" + book.number("letter", year) + "号";
    return new AccountabilityRecord.Head(head.number(), head.kind(), head.source(), letter);
  }

  private Times decided(Times times, Instant now) {
    return new Times(
        times.proposedAt(), days.today(), times.expiresOn(), days.appealUntil(now).orElse(null));
  }

  private Parties parties(
      AccountabilityRecord one, AccountabilityAct act, @Nullable Colleague who) {
    Parties from = one.parties();
    return switch (act) {
      case DECIDE, DROP ->
          new Parties(from.person(), from.unit(), from.proposer(), who, from.reviewer());
      case APPEAL ->
          new Parties(from.person(), from.unit(), from.proposer(), from.decider(), hears(from));
      case GRANT, DISMISS ->
          new Parties(from.person(), from.unit(), from.proposer(), from.decider(), who);
      case EXPIRE -> from;
    };
  }

  private @Nullable Colleague hears(Parties parties) {
    List<Long> except = new ArrayList<>(List.of(parties.proposer().id()));
    if (parties.decider() != null) {
      except.add(parties.decider().id());
    }
    if (parties.person() != null) {
      except.add(parties.person().id());
    }
    return asking.somebody(parties.unit().id(), except);
  }

  /** Ends those whose last day is over; how many. */
  @Transactional
  public int expire() {
    int ended = 0;
    for (AccountabilityRecord one : book.expired(days.today())) {
      Attempt<AccountabilityAct> attempt =
          new Attempt<>(
              AccountabilityAct.EXPIRE, 0, Set.of(Party.SERVER), days.today(), Given.NOTHING);
      Matter<AccountabilityState> matter =
          new Matter<>(one.state(), Map.of(), null, "", one.standing().appealed(), false);
      Result<AccountabilityState> result = AccountabilityLife.LIFE.attempt(matter, attempt);
      if (result instanceof Result.Moved<AccountabilityState> done && ends(one, done)) {
        ended++;
      }
    }
    return ended;
  }

  private boolean ends(AccountabilityRecord one, Result.Moved<AccountabilityState> done) {
    AccountabilityRecord to = moved(one, AccountabilityAct.EXPIRE, done.to(), null);
    if (!book.move(to)) {
      return false;
    }
    RecordEntries.Move move =
        new RecordEntries.Move(
            AccountabilityAct.EXPIRE.code(),
            done.by().code(),
            one.state().code(),
            to.state().code());
    entries.add(one.id(), null, to.standing().since(), move, RecordEntries.Words.NONE);
    turns.tell(to);
    return true;
  }
}
