package io.plumbline.server.cases.steps;

import io.plumbline.kernel.catalogue.SupervisionPoint;
import io.plumbline.kernel.catalogue.SuspensionGround;
import io.plumbline.kernel.rules.AmountRule;
import io.plumbline.server.cases.hand.CaseInHand;
import io.plumbline.server.cases.hand.CaseWords;
import io.plumbline.server.cases.hand.Entered;
import io.plumbline.server.cases.hand.Objection;
import io.plumbline.server.cases.hand.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what stands against a step: the case is not where the form thought it, or something is
 * missing. What the rules of the law would find is not its business.
 */
final class Guard {
  private static final String SUM = "\\d{1,15}(\\.\\d{1,2})?";
  private static final String COUNT = "\\d{1,6}";

  private final CaseWords words;
  private final CaseInHand one;
  private final Entered entered;
  private final List<Objection> objections = new ArrayList<>();

  Guard(CaseWords words, CaseInHand one, Entered entered) {
    this.words = words;
    this.one = one;
    this.entered = entered;
  }

  List<Objection> against(Step step) {
    if (one.isEnded() && !step.isTakenAfterEnd()) {
      object("", "case-closed", one.head().caseId(), words.day(endedOn()));
    } else if (!entered.get("seq").equals(Long.toString(one.head().seq()))) {
      object("", "changed", words.stage(one.head().item(), one.stage()));
    } else if (step == Step.COMPLETE && !entered.get("stage").equals(one.stage())) {
      object("", "wrong-stage", stage(entered.get("stage")), stage(one.stage()));
    } else if (step.moves() && one.suspension().isPresent()) {
      object("", "suspended", one.suspension().get().ground());
    } else {
      fields(step);
    }
    return objections;
  }

  private java.time.LocalDate endedOn() {
    return one.course().ended().orElseThrow().on();
  }

  private String stage(String id) {
    return words.stage(one.head().item(), id);
  }

  private void fields(Step step) {
    switch (step) {
      case COMPLETE -> completed();
      case RETURN -> returned();
      case SUSPEND -> suspended();
      case RESUME -> resumed();
      case PEOPLE -> named("people");
      case MAJOR -> major();
      case AMOUNT -> amount();
      case DOCUMENT -> document();
      case COMPLAINT -> complaint();
      case WITHDRAW -> text("reason");
      case NOTICE, CLOSE -> {}
    }
  }

  private void completed() {
    if (one.isAtEnd()) {
      object("", "all-completed");
    }
  }

  private void returned() {
    if (!one.completed().contains(entered.get("to"))) {
      object("to", "return-stage", words.list(one.completed().stream().map(this::stage).toList()));
    }
    text("reason");
  }

  private void suspended() {
    if (one.suspension().isPresent()) {
      object("", "suspended", one.suspension().get().ground());
    }
    List<SuspensionGround> grounds = one.item().grounds();
    if (text("ground")
        && !grounds.isEmpty()
        && one.item().ground(entered.get("ground")).isEmpty()) {
      List<String> names = grounds.stream().map(g -> words.text(g.ground())).toList();
      object("ground", "ground", entered.get("ground"), words.list(names));
    }
    name("document");
    named("approver");
  }

  private void resumed() {
    if (one.suspension().isEmpty()) {
      object("", "not-suspended");
    }
  }

  private void major() {
    if (one.course().markedMajor().isPresent()) {
      object("", "already-major");
    }
    text("reason");
  }

  private void amount() {
    if (!entered.get("yuan").matches(SUM)) {
      object("yuan", "amount", entered.get("yuan"));
    }
    String persons = entered.get("persons");
    boolean number = persons.matches(COUNT) && Integer.parseInt(persons) > 0;
    if (!number && (!persons.isEmpty() || isPerPerson())) {
      object("persons", "persons", persons);
    }
  }

  private boolean isPerPerson() {
    int stage = one.course().currentStage();
    for (SupervisionPoint point : one.item().pointsOn(one.verdict().basis().openedOn())) {
      if (point.rule() instanceof AmountRule rule
          && rule.perPerson()
          && point.place().stages().holds(stage)) {
        return true;
      }
    }
    return false;
  }

  private void document() {
    name("document");
    if (entered.names("signers").stream().anyMatch(name -> name.length() > Entered.LONGEST_NAME)) {
      object("signers", "too-long", Entered.LONGEST_NAME);
    }
  }

  private void complaint() {
    text("reason");
    String about = entered.get("about");
    if (!about.isEmpty() && !one.course().stageIds().contains(about)) {
      object("about", "stage", about, words.list(one.course().stageIds()));
    }
  }

  private void named(String field) {
    if (entered.names(field).isEmpty()) {
      object(field, "required." + field);
    } else if (entered.names(field).stream()
        .anyMatch(name -> name.length() > Entered.LONGEST_NAME)) {
      object(field, "too-long", Entered.LONGEST_NAME);
    }
  }

  private void name(String field) {
    within(field, Entered.LONGEST_NAME);
  }

  private boolean text(String field) {
    return within(field, Entered.LONGEST_TEXT);
  }

  private boolean within(String field, int longest) {
    String text = entered.get(field);
    if (text.isEmpty()) {
      object(field, "required." + field);
    } else if (text.length() > longest) {
      object(field, "too-long", longest);
    }
    return !text.isEmpty() && text.length() <= longest;
  }

  private void object(String field, String code, Object... args) {
    String kind = code.startsWith("required") ? "required" : code;
    objections.add(new Objection(field, kind, words.say("refusal." + code, args)));
  }
}
