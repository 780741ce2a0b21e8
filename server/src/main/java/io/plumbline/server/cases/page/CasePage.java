package io.plumbline.server.cases.page;

import io.plumbline.kernel.catalogue.SuspensionGround;
import io.plumbline.kernel.course.Fact;
import io.plumbline.kernel.events.EventFacts;
import io.plumbline.kernel.events.EventKind;
import io.plumbline.kernel.verdict.DueDate;
import io.plumbline.kernel.verdict.Finding;
import io.plumbline.server.cases.contacts.CaseContacts;
import io.plumbline.server.cases.contacts.CaseContacts.Contact;
import io.plumbline.server.cases.contacts.Completion;
import io.plumbline.server.cases.files.Filing;
import io.plumbline.server.cases.files.Filing.Filed;
import io.plumbline.server.cases.hand.CaseBook;
import io.plumbline.server.cases.hand.CaseHead;
import io.plumbline.server.cases.hand.CaseInHand;
import io.plumbline.server.cases.hand.CaseWords;
import io.plumbline.server.cases.hand.Entered;
import io.plumbline.server.cases.hand.ItemNames;
import io.plumbline.server.cases.hand.Step;
import io.plumbline.server.cases.hand.Tokens;
import io.plumbline.server.cases.lists.CaseLists;
import io.plumbline.server.cases.steps.Steps;
import io.plumbline.server.messages.Addresses;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the page of a case shows. */
@Component
class CasePage {
  private final CaseBook book;
  private final Turn turn;
  private final Checklist checklist;
  private final DaysLeft daysLeft;
  private final Steps steps;
  private final TimeLine timeLine;
  private final Filing filing;
  private final CaseWords words;
  private final CaseContacts contacts;
  private final Completion completion;

  CasePage(
      CaseBook book,
      Turn turn,
      Checklist checklist,
      DaysLeft daysLeft,
      Steps steps,
      TimeLine timeLine,
      Filing filing,
      CaseWords words,
      CaseContacts contacts,
      Completion completion) {
    this.book = book;
    this.turn = turn;
    this.checklist = checklist;
    this.daysLeft = daysLeft;
    this.steps = steps;
    this.timeLine = timeLine;
    this.filing = filing;
    this.words = words;
    this.contacts = contacts;
    this.completion = completion;
  }

  /** A document of the case; its file where there is one. */
  public record Paper(String name, String when, String signers, List<Filed> files) {}

  /** A finding as a line. */
  public record Found(String point, String stageId, String level, String text) {}

  /** A date by which something is due. */
  public record Due(String point, String stageId, String stage, String text, boolean late) {}

  void fill(Model model, Person person, CaseHead head, Entered entered) {
    model.addAttribute("head", head);
    model.addAttribute("itemName", words.item(head.item()));
    model.addAttribute("entered", entered);
    model.addAttribute("tokens", new Tokens());
    model.addAttribute("line", timeLine.of(head));
    model.addAttribute("handles", person.handlesCases());
    model.addAttribute("assigns", assigns(person));
    model.addAttribute("handlers", assigns(person) ? book.handlersOf(head.unitId()) : List.of());
    model.addAttribute("contact", masked(contacts.of(head.caseId())));
    book.inHand(head).ifPresent(one -> fill(model, person, one));
  }

  private static Contact masked(Contact contact) {
    return new Contact(Addresses.masked(contact.phone()), Addresses.masked(contact.email()));
  }

  private static boolean assigns(Person person) {
    return person.is(Role.SECTION_CHIEF) || person.is(Role.DEPUTY_DIRECTOR);
  }

  private void fill(Model model, Person person, CaseInHand one) {
    model.addAttribute("one", one);
    model.addAttribute("turn", turn.sentence(one));
    model.addAttribute("stageName", words.stage(one.head().item(), one.stage()));
    model.addAttribute("opened", one.course().opened().map(m -> words.minute(m.at())).orElse(""));
    model.addAttribute("state", state(one).code());
    model.addAttribute("checklist", one.isEnded() ? List.of() : checklist.of(one));
    model.addAttribute("ranges", checklist.ranges(one));
    model.addAttribute("next", one.next().map(Step::code).orElse(""));
    model.addAttribute("nextFinds", nextFinds(person, one));
    model.addAttribute("documentNames", checklist.documentNames(one));
    model.addAttribute("missing", checklist.missingDocuments(one));
    model.addAttribute("papers", papers(one));
    model.addAttribute("found", one.verdict().findings().stream().map(this::found).toList());
    model.addAttribute(
        "dues",
        one.isEnded()
            ? List.of()
            : daysLeft.running(one.verdict()).stream().map(this::due).toList());
    model.addAttribute("grounds", one.item().grounds().stream().map(this::ground).toList());
    model.addAttribute("returns", one.completed().stream().map(id -> stage(one, id)).toList());
    model.addAttribute(
        "stages", one.course().stageIds().stream().map(id -> stage(one, id)).toList());
    model.addAttribute("walk", walk(one));
    model.addAttribute("isMajor", one.course().markedMajor().isPresent());
    model.addAttribute("people", people(one));
    model.addAttribute("told", completion.line(one));
    model.addAttribute("mustTell", Completion.isDuty(one.item()));
  }

  /** A stage of the way that a case goes. */
  public record Way(String name, String state, String when) {}

  private List<Way> walk(CaseInHand one) {
    List<Way> walk = new ArrayList<>();
    for (int i = 0; i < one.course().stageIds().size(); i++) {
      var stage = one.course().stage(i);
      String state = stage.isCompleted() ? "past" : stage.isOpen() ? "here" : "ahead";
      String when =
          stage
              .lastCompleted()
              .map(m -> m.on().toString())
              .or(() -> stage.firstEntered().map(m -> m.on().toString()))
              .orElse("");
      walk.add(
          new Way(words.stage(one.head().item(), one.course().stageIds().get(i)), state, when));
    }
    return walk;
  }

  private static CaseLists.State state(CaseInHand one) {
    if (one.isEnded()) {
      return one.course().isWithdrawn() ? CaseLists.State.WITHDRAWN : CaseLists.State.CLOSED;
    }
    if (one.suspension().isPresent()) {
      return CaseLists.State.SUSPENDED;
    }
    return CaseLists.State.OPEN;
  }

  /** What the rules would find if the offered step were taken now. */
  private List<String> nextFinds(Person person, CaseInHand one) {
    if (one.next().isEmpty() || one.next().get() == Step.RESUME) {
      return List.of();
    }
    Map<String, String> values = Map.of("token", new Tokens().next());
    Entered entered = new Entered("", values);
    return steps.wouldFind(person, one, one.next().get(), entered).stream()
        .map(words::finding)
        .distinct()
        .toList();
  }

  private List<Paper> papers(CaseInHand one) {
    List<Filed> files = filing.of(one.head().caseId());
    List<Paper> papers = new ArrayList<>();
    for (Fact fact : one.course().facts(EventKind.DOCUMENT)) {
      EventFacts facts = fact.event().facts();
      String id = fact.event().id().id();
      List<Filed> own = files.stream().filter(f -> f.eventId().equals(id)).toList();
      papers.add(
          new Paper(
              facts.document(), words.minute(fact.at().at()), words.list(facts.people()), own));
    }
    return papers;
  }

  private String people(CaseInHand one) {
    List<String> people =
        one.course().facts(EventKind.PEOPLE).stream()
            .flatMap(fact -> fact.event().facts().distinctPeople().stream())
            .distinct()
            .toList();
    return words.list(people);
  }

  private Found found(Finding finding) {
    return new Found(
        finding.point().id(),
        finding.point().stage(),
        finding.level().code(),
        words.finding(finding));
  }

  /** The stage whose clock it is; a suspension's own limit stands at none. */
  private String dueName(DueDate due) {
    return due.point().stage().isEmpty()
        ? words.say("due.suspension", words.text(due.point().source()))
        : words.stage(due.basis().item().code(), due.point().stage());
  }

  private Due due(DueDate due) {
    return new Due(
        due.point().id(),
        due.point().stage(),
        dueName(due),
        daysLeft.sentence(due),
        daysLeft.isLate(due));
  }

  private String ground(SuspensionGround ground) {
    return words.text(ground.ground());
  }

  private ItemNames.Choice stage(CaseInHand one, String id) {
    return new ItemNames.Choice(id, words.stage(one.head().item(), id));
  }
}
