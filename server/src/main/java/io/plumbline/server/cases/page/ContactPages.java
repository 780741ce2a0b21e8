package io.plumbline.server.cases.page;

import io.plumbline.server.cases.contacts.CaseContacts;
import io.plumbline.server.cases.contacts.Completion;
import io.plumbline.server.cases.contacts.EnteredContact;
import io.plumbline.server.cases.hand.CaseBook;
import io.plumbline.server.cases.hand.CaseHead;
import io.plumbline.server.cases.hand.CaseWords;
import io.plumbline.server.cases.hand.Entered;
import io.plumbline.server.cases.hand.Objection;
import io.plumbline.server.people.Acts;
import io.plumbline.server.people.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done about an applicant's addresses: changed, or shown in full with a reason. */
@Controller
class ContactPages {
  static final String STEP = "contact";
  static final String SHOW = "contact-show";
  private static final int SHORTEST_REASON = 2;
  private final CaseBook book;
  private final CasePage page;
  private final CaseContacts contacts;
  private final Completion completion;
  private final CaseWords words;
  private final Acts acts;
  private final TransactionTemplate transaction;

  ContactPages(
      CaseBook book,
      CasePage page,
      CaseContacts contacts,
      Completion completion,
      CaseWords words,
      Acts acts,
      TransactionTemplate transaction) {
    this.book = book;
    this.page = page;
    this.contacts = contacts;
    this.completion = completion;
    this.words = words;
    this.acts = acts;
    this.transaction = transaction;
  }

  @PostMapping("/cases/{id}/contact")
  String change(
      @AuthenticationPrincipal Person person,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      HttpServletResponse response) {
    CaseHead head = book.head(person, id);
    Entered entered = Entered.of(STEP, sent);
    List<Objection> objections = EnteredContact.against(entered, words);
    if (!objections.isEmpty()) {
      return refused(person, head, entered, objections, model, response);
    }
    transaction.executeWithoutResult(
        status -> {
          contacts.keep(id, EnteredContact.of(entered, contacts.of(id)), person.id());
          acts.record(person, "case.contact", id, true, "");
          completion.tell(id);
        });
    return "redirect:" + CaseHead.address(id);
  }

  @PostMapping("/cases/{id}/contact/show")
  String show(
      @AuthenticationPrincipal Person person,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      HttpServletResponse response) {
    CaseHead head = book.head(person, id);
    Entered entered = Entered.of(SHOW, sent);
    String reason = entered.get("why");
    if (reason.length() < SHORTEST_REASON || reason.length() > Entered.LONGEST_TEXT) {
      Objection objection = new Objection("why", "contact-why", words.say("refusal.contact-why"));
      return refused(person, head, entered, List.of(objection), model, response);
    }
    acts.record(person, "case.contact-shown", id, true, reason);
    // What is shown here must not stand in anybody's cache.
    response.setHeader("Cache-Control", "no-store");
    page.fill(model, person, head, Entered.NOTHING);
    model.addAttribute("contact", contacts.of(id));
    return "cases/case";
  }

  private String refused(
      Person person,
      CaseHead head,
      Entered entered,
      List<Objection> objections,
      Model model,
      HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("objections", objections);
    page.fill(model, person, head, entered);
    return "cases/case";
  }
}
