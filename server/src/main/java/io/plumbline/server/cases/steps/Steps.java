package io.plumbline.server.cases.steps;

import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.verdict.Finding;
import io.plumbline.server.cases.hand.CaseBook;
import io.plumbline.server.cases.hand.CaseBook.Known;
import io.plumbline.server.cases.hand.CaseInHand;
import io.plumbline.server.cases.hand.CaseWords;
import io.plumbline.server.cases.hand.Entered;
import io.plumbline.server.cases.hand.Objection;
import io.plumbline.server.cases.hand.Step;
import io.plumbline.server.cases.hand.Tokens;
import io.plumbline.server.docket.Answer;
import io.plumbline.server.docket.Docket;
import io.plumbline.server.docket.Origin;
import io.plumbline.server.docket.Told;
import io.plumbline.server.people.Acts;
import io.plumbline.server.people.Person;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes steps on cases: one step, one event, told to the docket. */
@Service
public class Steps {
  private final CaseBook book;
  private final Docket docket;
  private final Trial trial;
  private final CaseWords words;
  private final Acts acts;

  Steps(CaseBook book, Docket docket, Trial trial, CaseWords words, Acts acts) {
    this.book = book;
    this.docket = docket;
    this.trial = trial;
    this.words = words;
    this.acts = acts;
  }

  /**
   * What became of a step.
   *
   * @param objections why it was not taken
   * @param wouldFind what the rules would find, which the person has not been told before
   * @param isNew whether it was taken just now, and not by an earlier press of the same button
   */
  public record Taken(List<Objection> objections, List<Finding> wouldFind, boolean isNew) {
    static final Taken NOW = new Taken(List.of(), List.of(), true);
    static final Taken BEFORE = new Taken(List.of(), List.of(), false);

    public boolean isDone() {
      return objections.isEmpty() && wouldFind.isEmpty();
    }
  }

  /** Takes a step, unless something stands against it or the rules would find something unsaid. */
  @Transactional
  public Taken take(Person person, String caseId, Step step, Entered entered) {
    book.head(person, caseId);
    docket.lock(List.of(caseId));
    Optional<Taken> before = before(caseId, step, entered.get("token"));
    if (before.isPresent()) {
      return before.get();
    }
    Optional<CaseInHand> found = book.inHand(book.head(person, caseId));
    if (found.isEmpty()) {
      return refused("not-in-force");
    }
    CaseInHand one = found.get();
    List<Objection> objections = new Guard(words, one, entered).against(step);
    return objections.isEmpty()
        ? tried(person, one, step, entered)
        : new Taken(objections, List.of(), false);
  }

  /** The same button pressed twice does the same once. */
  private Optional<Taken> before(String caseId, Step step, String token) {
    if (!Tokens.isToken(token)) {
      return Optional.of(refused("token"));
    }
    Optional<Known> known = book.known(token);
    return known.map(
        event ->
            event.caseId().equals(caseId) && event.kind().equals(step.kind().code())
                ? Taken.BEFORE
                : refused("token"));
  }

  /** What the rules would find if that step were taken now; nothing is stored. */
  public List<Finding> wouldFind(Person person, CaseInHand one, Step step, Entered entered) {
    return trial.wouldFind(one, new StepEvent(person, entered).of(step, one));
  }

  private Taken tried(Person person, CaseInHand one, Step step, Entered entered) {
    CaseEvent event = new StepEvent(person, entered).of(step, one);
    List<Finding> wouldFind =
        step.isTried() && !entered.isAnyway() ? trial.wouldFind(one, event) : List.of();
    return wouldFind.isEmpty()
        ? told(person, one, step, event)
        : new Taken(List.of(), wouldFind, false);
  }

  private Taken told(Person person, CaseInHand one, Step step, CaseEvent event) {
    String caseId = one.head().caseId();
    Told told = new Told(caseId, "", event);
    Answer answer = docket.take(List.of(told), Origin.person(person.id())).get(0);
    if (answer.refusal().isPresent()) {
      var refusal = answer.refusal().get();
      Objection objection = new Objection("", refusal.code(), words.refusal(refusal));
      return new Taken(List.of(objection), List.of(), false);
    }
    acts.record(person, "case." + step.code(), caseId, true, event.stage());
    return Taken.NOW;
  }

  private Taken refused(String code) {
    Objection objection = new Objection("", code, words.say("refusal." + code));
    return new Taken(List.of(objection), List.of(), false);
  }
}
