package io.plumbline.server.cases.page;

import io.plumbline.kernel.catalogue.SupervisionPoint;
import io.plumbline.kernel.course.Fact;
import io.plumbline.kernel.events.EventKind;
import io.plumbline.kernel.rules.AmountRule;
import io.plumbline.kernel.rules.DocumentRule;
import io.plumbline.kernel.rules.Headcount;
import io.plumbline.kernel.verdict.DueDate;
import io.plumbline.server.cases.hand.CaseInHand;
import io.plumbline.server.cases.hand.CaseWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the rules of a stage ask for, shown before the step and not after it (办前提示). */
@Component
class Checklist {
  private final CaseWords words;
  private final DaysLeft daysLeft;

  Checklist(CaseWords words, DaysLeft daysLeft) {
    this.words = words;
    this.daysLeft = daysLeft;
  }

  /**
   * Something asked for.
   *
   * @param state {@code done}, {@code open} or {@code note}
   */
  public record Line(String state, String text, String source) {}

  /** What is asked at the stage that the case is in. */
  List<Line> of(CaseInHand one) {
    List<Line> lines = new ArrayList<>();
    for (SupervisionPoint point : pointsHere(one)) {
      Line line = line(one, point);
      if (line != null) {
        lines.add(line);
      }
    }
    for (DueDate due : daysLeft.running(one.verdict())) {
      String state = daysLeft.isLate(due) ? "open" : "note";
      lines.add(new Line(state, daysLeft.sentence(due), words.text(due.point().source())));
    }
    return lines;
  }

  /** The documents asked for at this stage or before it of which there is no filing. */
  List<String> missingDocuments(CaseInHand one) {
    List<String> missing = new ArrayList<>();
    int current = one.course().currentStage();
    for (SupervisionPoint point : points(one)) {
      if (point.rule() instanceof DocumentRule rule
          && point.place().stages().first() <= current
          && (!rule.majorOnly() || one.course().markedMajor().isPresent())
          && one.course().filings(rule.name()).isEmpty()) {
        missing.add(words.text(rule.name()));
      }
    }
    return missing.stream().distinct().toList();
  }

  /** The documents that any rule of the item names. */
  List<String> documentNames(CaseInHand one) {
    return points(one).stream()
        .filter(point -> point.rule() instanceof DocumentRule)
        .map(point -> words.text(((DocumentRule) point.rule()).name()))
        .distinct()
        .toList();
  }

  /** The ranges of sums that hold at this stage. */
  List<String> ranges(CaseInHand one) {
    return pointsHere(one).stream()
        .filter(point -> point.rule() instanceof AmountRule)
        .map(point -> range((AmountRule) point.rule()) + " (" + words.text(point.source()) + ")")
        .toList();
  }

  private static List<SupervisionPoint> points(CaseInHand one) {
    return one.item().pointsOn(one.verdict().basis().openedOn());
  }

  private static List<SupervisionPoint> pointsHere(CaseInHand one) {
    int current = one.course().currentStage();
    return points(one).stream().filter(p -> p.place().stages().holds(current)).toList();
  }

  private @Nullable Line line(CaseInHand one, SupervisionPoint point) {
    if (point.rule() instanceof DocumentRule rule) {
      return document(one, rule, words.text(point.source()));
    } else if (point.rule() instanceof Headcount rule) {
      return people(one, rule, point);
    } else if (point.rule() instanceof AmountRule rule) {
      return amount(one, rule, words.text(point.source()));
    }
    return null;
  }

  private @Nullable Line document(CaseInHand one, DocumentRule rule, String source) {
    if (rule.majorOnly() && one.course().markedMajor().isEmpty()) {
      return new Line("note", words.say("check.major-only", words.text(rule.name())), source);
    }
    List<Fact> filings = one.course().filings(rule.name());
    boolean signed =
        filings.stream()
            .anyMatch(f -> f.event().facts().distinctPeople().size() >= rule.minimumSigners());
    String key =
        signed ? "check.filed" : filings.isEmpty() ? "check.not-filed" : "check.few-signers";
    String name = words.text(rule.name());
    String key2 = rule.minimumSigners() > 0 && filings.isEmpty() ? key + "-signed" : key;
    return new Line(signed ? "done" : "open", words.say(key2, name, rule.minimumSigners()), source);
  }

  private Line people(CaseInHand one, Headcount rule, SupervisionPoint point) {
    TreeSet<String> people = new TreeSet<>();
    for (Fact fact : one.course().facts(EventKind.PEOPLE)) {
      if (point.place().stages().holds(fact.stage())) {
        people.addAll(fact.event().facts().distinctPeople());
      }
    }
    boolean enough = people.size() >= rule.minimum();
    String names = people.isEmpty() ? words.say("none") : words.list(people);
    String text =
        words.say("check.people", words.text(rule.role()), people.size(), rule.minimum(), names);
    return new Line(enough ? "done" : "open", text, words.text(point.source()));
  }

  private Line amount(CaseInHand one, AmountRule rule, String source) {
    boolean decided = !one.course().facts(EventKind.AMOUNT).isEmpty();
    String key = decided ? "check.amount-decided" : "check.amount";
    return new Line(decided ? "done" : "note", words.say(key, range(rule)), source);
  }

  private String range(AmountRule rule) {
    String least = money(rule.minimum());
    String most = money(rule.maximum());
    String key = least.isEmpty() ? "range.most" : most.isEmpty() ? "range.least" : "range.between";
    String range = words.say(key, least, most);
    return rule.perPerson() ? words.say("range.per-person", range) : range;
  }

  private static String money(@Nullable BigDecimal yuan) {
    return yuan == null ? "" : String.format(java.util.Locale.ROOT, "%,.2f", yuan);
  }
}
