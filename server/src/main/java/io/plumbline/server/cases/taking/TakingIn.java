package io.plumbline.server.cases.taking;

import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.events.EventFacts;
import io.plumbline.kernel.events.EventId;
import io.plumbline.kernel.events.EventKind;
import io.plumbline.kernel.events.EventTime;
import io.plumbline.server.cases.contacts.CaseContacts;
import io.plumbline.server.cases.contacts.CaseContacts.Contact;
import io.plumbline.server.cases.contacts.EnteredContact;
import io.plumbline.server.cases.hand.CaseBook;
import io.plumbline.server.cases.hand.CaseBook.Known;
import io.plumbline.server.cases.hand.CaseWords;
import io.plumbline.server.cases.hand.Entered;
import io.plumbline.server.cases.hand.ItemNames;
import io.plumbline.server.cases.hand.Objection;
import io.plumbline.server.cases.hand.Tokens;
import io.plumbline.server.docket.Answer;
import io.plumbline.server.docket.Docket;
import io.plumbline.server.docket.Origin;
import io.plumbline.server.docket.Told;
import io.plumbline.server.law.LawInForce;
import io.plumbline.server.people.Acts;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in applications (收件): a case gets its number, its unit and, from a clerk, its handler. */
@Service
public class TakingIn {
  private final ReceiptNumbers numbers;
  private final ItemNames items;
  private final CaseBook book;
  private final Docket docket;
  private final LawInForce law;
  private final InstantSource clock;
  private final CaseWords words;
  private final Acts acts;
  private final CaseContacts contacts;

  TakingIn(
      ReceiptNumbers numbers,
      ItemNames items,
      CaseBook book,
      Docket docket,
      LawInForce law,
      InstantSource clock,
      CaseWords words,
      Acts acts,
      CaseContacts contacts) {
    this.numbers = numbers;
    this.items = items;
    this.book = book;
    this.docket = docket;
    this.law = law;
    this.clock = clock;
    this.words = words;
    this.acts = acts;
    this.contacts = contacts;
  }

  /** Takes in an application; the same token again gives the same case. */
  @Transactional
  public String take(Person person, Entered entered) {
    List<PowerItem> meant = items.meant(entered.get("item"));
    List<Objection> objections = objections(person, entered, meant);
    if (!objections.isEmpty()) {
      throw new Objection.Raised(objections);
    }
    Instant now = clock.instant();
    int year = LocalDate.ofInstant(now, words.zone()).getYear();
    String code = meant.get(0).code();
    numbers.lock(code, year);
    Optional<Known> known = book.known(entered.get("token"));
    return known.isPresent() ? known.get().caseId() : open(person, entered, code, year, now);
  }

  private String open(Person person, Entered entered, String code, int year, Instant now) {
    String caseId = numbers.next(code, year);
    String unit = String.valueOf(person.unitId());
    EventFacts facts =
        new EventFacts(entered.get("applicant"), unit, "", List.of(), null, entered.get("reason"));
    CaseEvent event =
        new CaseEvent(
            new EventId(CaseBook.SOURCE, entered.get("token")),
            EventKind.OPEN,
            EventTime.at(now),
            "",
            facts,
            "");
    Answer answer =
        docket.take(List.of(new Told(caseId, code, event)), Origin.person(person.id())).get(0);
    answer.refusal().ifPresent(r -> raise("", r.code(), words.refusal(r)));
    book.give(caseId, person.is(Role.CLERK) ? person.id() : null);
    Contact contact = EnteredContact.of(entered, Contact.NONE);
    if (!contact.isEmpty()) {
      contacts.keep(caseId, contact, person.id());
    }
    acts.record(person, "case.open", caseId, true, "");
    return caseId;
  }

  private List<Objection> objections(Person person, Entered entered, List<PowerItem> meant) {
    List<Objection> objections = new ArrayList<>();
    if (!Tokens.isToken(entered.get("token"))) {
      objections.add(objection("", "token"));
    }
    if (person.unitId() == null) {
      objections.add(objection("", "no-unit"));
    }
    if (meant.size() != 1) {
      String code = meant.isEmpty() ? "item" : "item-several";
      objections.add(objection("item", code, entered.get("item"), meant.size()));
    } else if (law.now().catalogue().inForce(meant.get(0).code(), today()).isEmpty()) {
      objections.add(
          objection("item", "item-not-in-force", words.text(meant.get(0).identity().name())));
    }
    String applicant = entered.get("applicant");
    if (applicant.isEmpty()) {
      objections.add(objection("applicant", "required", words.say("refusal.required.applicant")));
    } else if (applicant.length() > Entered.LONGEST_NAME || applicant.contains("\n")) {
      objections.add(objection("applicant", "too-long", Entered.LONGEST_NAME));
    }
    if (entered.get("reason").length() > Entered.LONGEST_TEXT) {
      objections.add(objection("reason", "too-long", Entered.LONGEST_TEXT));
    }
    objections.addAll(EnteredContact.against(entered, words));
    return objections;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), words.zone());
  }

  private Objection objection(String field, String code, Object... args) {
    return new Objection(field, code, words.say("refusal." + code, args));
  }

  private static void raise(String field, String code, String text) {
    throw new Objection.Raised(List.of(new Objection(field, code, text)));
  }
}
