package io.plumbline.server.cases.steps;

import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.events.EventFacts;
import io.plumbline.kernel.events.EventId;
import io.plumbline.kernel.events.EventTime;
import io.plumbline.server.cases.hand.CaseBook;
import io.plumbline.server.cases.hand.CaseInHand;
import io.plumbline.server.cases.hand.Entered;
import io.plumbline.server.cases.hand.Step;
import io.plumbline.server.people.Person;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step as the event that tells it, from what was entered. */
final class StepEvent {
  /** The document as which the charts know it. */
  private static final String ONE_TIME_NOTICE = "一次性告知书";

  private final Person person;
  private final Entered entered;

  StepEvent(Person person, Entered entered) {
    this.person = person;
    this.entered = entered;
  }

  CaseEvent of(Step step, CaseInHand one) {
    return new CaseEvent(
        new EventId(CaseBook.SOURCE, entered.get("token")),
        step.kind(),
        new EventTime(one.at(), one.at(), false, one.head().seq() + 1),
        stage(step, one),
        facts(step),
        "");
  }

  private String stage(Step step, CaseInHand one) {
    return switch (step) {
      case RETURN -> entered.get("to");
      case COMPLAINT -> entered.get("about");
      case MAJOR, SUSPEND, RESUME, WITHDRAW, CLOSE -> "";
      case COMPLETE, PEOPLE, AMOUNT, DOCUMENT, NOTICE -> one.stage();
    };
  }

  private EventFacts facts(Step step) {
    return switch (step) {
      case SUSPEND ->
          facts(entered.get("document"), entered.names("approver"), null, entered.get("ground"));
      case PEOPLE -> facts("", entered.names("people"), null, "");
      case AMOUNT -> facts("", List.of(), sum(), entered.get("reason"));
      case DOCUMENT ->
          facts(entered.get("document"), entered.names("signers"), null, entered.get("reason"));
      case NOTICE -> facts(ONE_TIME_NOTICE, List.of(person.name()), null, entered.get("reason"));
      case COMPLETE, RETURN, RESUME, MAJOR, COMPLAINT, WITHDRAW, CLOSE ->
          facts("", List.of(), null, entered.get("reason"));
    };
  }

  private EventFacts facts(
      String document, List<String> people, EventFacts.@Nullable Sum sum, String reason) {
    String unit = person.unitId() == null ? "" : person.unitId();
    return new EventFacts(person.name(), unit, document, people, sum, reason);
  }

  private EventFacts.Sum sum() {
    String persons = entered.get("persons");
    return new EventFacts.Sum(
        new BigDecimal(entered.get("yuan")), persons.isEmpty() ? null : Integer.valueOf(persons));
  }
}
