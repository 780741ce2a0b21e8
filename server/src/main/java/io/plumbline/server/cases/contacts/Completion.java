package io.plumbline.server.cases.contacts;

import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.course.Course;
import io.plumbline.kernel.verdict.CaseFile;
import io.plumbline.kernel.verdict.NotInForceException;
import io.plumbline.kernel.verdict.Verdict;
import io.plumbline.server.cases.contacts.CaseContacts.Contact;
import io.plumbline.server.cases.hand.CaseInHand;
import io.plumbline.server.docket.CasesChanged;
import io.plumbline.server.docket.Docket;
import io.plumbline.server.law.LawInForce;
import io.plumbline.server.messages.Message;
import io.plumbline.server.messages.Messages;
import io.plumbline.server.messages.Recipient;
import io.plumbline.server.messages.Sent;
import io.plumbline.server.messages.Urgency;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells applicants that their case is completed (办结短信告知义务), in the transaction in which it
 * completes. What came as history is told to nobody.
 */
@Component
public class Completion {
  /** By this name the catalogue says which measure is carried out here. */
  private static final String NAME = "messages.completion";

  private final CaseContacts contacts;
  private final Docket docket;
  private final LawInForce law;
  private final Messages messages;
  private final InstantSource clock;

  Completion(
      CaseContacts contacts,
      Docket docket,
      LawInForce law,
      Messages messages,
      InstantSource clock) {
    this.contacts = contacts;
    this.docket = docket;
    this.law = law;
    this.messages = messages;
    this.clock = clock;
  }

  @EventListener
  public void on(CasesChanged changed) {
    if (!changed.history()) {
      contacts.reachable(changed.caseIds()).forEach(this::tell);
    }
  }

  /** Tells the applicant, if the case is completed, did not come so, and was not told before. */
  public void tell(String caseId) {
    Contact contact = contacts.of(caseId);
    if (!contact.isEmpty() && !contacts.isHistory(caseId)) {
      docket.file(caseId).flatMap(this::completed).ifPresent(item -> send(caseId, contact, item));
    }
  }

  /** Each way by itself, so that a number that comes later is written to as well. */
  private void send(String caseId, Contact contact, PowerItem item) {
    if (!contact.phone().isEmpty()) {
      send(caseId, Recipient.outside(contact.phone(), ""), key(caseId), item);
    }
    if (!contact.email().isEmpty()) {
      send(caseId, Recipient.outside("", contact.email()), "completion-mail:" + caseId, item);
    }
  }

  private void send(String caseId, Recipient to, String key, PowerItem item) {
    Map<String, String> values =
        Map.of("case", caseId, "item", Message.both(item.identity().name()));
    messages.send(new Message(to, "completion", values, "", key, Urgency.NORMAL));
  }

  private static String key(String caseId) {
    return "completion:" + caseId;
  }

  private Optional<PowerItem> completed(CaseFile file) {
    try {
      Verdict verdict = law.now().judge().judge(file, clock.instant(), Instant.MAX);
      return isCompleted(verdict.course()) ? Optional.of(verdict.basis().item()) : Optional.empty();
    } catch (NotInForceException e) {
      return Optional.empty();
    }
  }

  /** Closed, or its last stage completed; what was withdrawn is not completed. */
  public static boolean isCompleted(Course course) {
    int last = course.stageIds().size() - 1;
    return !course.isWithdrawn()
        && (course.ended().isPresent()
            || (course.currentStage() == last && course.stage(last).isCompleted()));
  }

  /** Whether the item's chart asks for it. */
  public static boolean isDuty(PowerItem item) {
    return item.controlPoints().stream()
        .flatMap(point -> point.measures().stream())
        .anyMatch(measure -> measure.servedBy().contains(NAME));
  }

  /**
   * Where the message stands.
   *
   * @param key of the words for it, below {@code cases.told}
   * @param code the gateway's word; empty where there is none
   * @param missing whether a duty is not carried out
   */
  public record Line(String key, String code, boolean missing) {}

  /** Where the text message about the completion of that case stands. */
  public Line line(CaseInHand one) {
    String caseId = one.head().caseId();
    Optional<Sent> sms = messages.sent(key(caseId)).stream().findFirst();
    if (sms.isPresent()) {
      String state = sms.get().state().code();
      return new Line(state, sms.get().code(), state.equals("failed-for-good"));
    }
    boolean completed = isCompleted(one.course());
    if (completed && contacts.isHistory(caseId)) {
      return new Line("history", "", false);
    }
    boolean number = !contacts.of(caseId).phone().isEmpty();
    String key = completed ? (number ? "none" : "no-number") : (number ? "ahead" : "no-number-yet");
    return new Line(key, "", completed);
  }
}
