package io.plumbline.server.cases.page;

import io.plumbline.kernel.catalogue.ControlPoint;
import io.plumbline.kernel.catalogue.Responsible;
import io.plumbline.kernel.catalogue.Role;
import io.plumbline.kernel.verdict.DueDate;
import io.plumbline.server.cases.hand.CaseInHand;
import io.plumbline.server.cases.hand.CaseWords;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whose turn it is, in one sentence: who is waited for, to do what, until when. */
@Component
class Turn {
  private final CaseWords words;
  private final Checklist checklist;
  private final DaysLeft daysLeft;

  Turn(CaseWords words, Checklist checklist, DaysLeft daysLeft) {
    this.words = words;
    this.checklist = checklist;
    this.daysLeft = daysLeft;
  }

  String sentence(CaseInHand one) {
    if (one.isEnded()) {
      String key = one.course().isWithdrawn() ? "turn.withdrawn" : "turn.closed";
      return words.say(key, words.day(one.course().ended().orElseThrow().on()));
    }
    if (one.suspension().isPresent()) {
      var suspension = one.suspension().get();
      return words.say(
          "turn.suspended",
          suspension.ground(),
          words.day(suspension.run().start().on()),
          who(one));
    }
    if (one.head().handler() == null) {
      return words.say("turn.unassigned", unit(one)) + until(one);
    }
    return words.say("turn.waiting", who(one), task(one)) + until(one);
  }

  private String who(CaseInHand one) {
    String leader = leader(one);
    String handler = unit(one) + " " + one.head().handlerName();
    return leader.isEmpty() ? handler.strip() : words.say("turn.leader", leader, handler.strip());
  }

  /** The chart's word where a leader answers for the stage. */
  private static String leader(CaseInHand one) {
    int current = one.course().currentStage();
    for (ControlPoint point : one.item().controlPoints()) {
      if (point.stages().holds(current)) {
        for (Responsible party : point.responsible().parties()) {
          if (party.role() == Role.DEPUTY_DIRECTOR || party.role() == Role.HEAD) {
            return party.printed();
          }
        }
      }
    }
    return "";
  }

  private String unit(CaseInHand one) {
    return one.head().unit().isEmpty() ? words.say("no-unit") : one.head().unit();
  }

  private String task(CaseInHand one) {
    if (one.isAtEnd()) {
      return words.say("turn.close");
    }
    List<String> missing = checklist.missingDocuments(one);
    return missing.isEmpty()
        ? words.say("turn.complete", words.stage(one.head().item(), one.stage()))
        : words.say("turn.file", missing.get(0));
  }

  private String until(CaseInHand one) {
    List<DueDate> running = daysLeft.running(one.verdict());
    return running.isEmpty()
        ? words.say("turn.no-date")
        : words.say("turn.until", daysLeft.sentence(running.get(0)));
  }
}
