package io.plumbline.catalogue;

import io.plumbline.catalogue.Shared.PlacedRule;
import io.plumbline.catalogue.Shared.Point;
import io.plumbline.catalogue.YamlNode.Table;
import io.plumbline.catalogue.YamlNode.Word;
import io.plumbline.kernel.Text;
import io.plumbline.kernel.rules.Deadline;
import io.plumbline.kernel.rules.Trigger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a supervision point of a process: a sentence's id, or a sentence with its rule. */
final class PointReader {
  private final Shared shared;
  private final RuleReader rules;
  private final String whose;
  private final List<String> stages;
  private final Problems problems;

  /** For the process of that item or template. */
  PointReader(
      Shared shared, RuleReader rules, String whose, List<String> stages, Problems problems) {
    this.shared = shared;
    this.rules = rules;
    this.whose = whose;
    this.stages = stages;
    this.problems = problems;
  }

  Optional<Point> point(YamlMap map, YamlNode at) {
    Optional<Point> point =
        at instanceof Table
            ? map.map(at).flatMap(this::own)
            : map.word(at).flatMap(shared.points::find);
    return point.filter(read -> fits(read.rule()));
  }

  private Optional<Point> own(YamlMap map) {
    map.allow("text", "deadline", "document", "headcount", "amount", "complaint");
    Optional<Text> text = map.requiredText("text");
    Optional<PlacedRule> rule = rules.rule(map);
    return text.flatMap(words -> rule.map(read -> new Point(words, read)));
  }

  /** Whether the process has the stages between which that rule's clock runs, in that order. */
  boolean fits(PlacedRule rule) {
    boolean starts = isStage(rule.from());
    boolean stops = isStage(rule.to());
    if (!starts || !stops) {
      return false;
    }
    if (stopsBeforeItStarts(rule)) {
      problems.error(rule.place(), "problem.stops-before-start", whose);
      return false;
    }
    return true;
  }

  private boolean isStage(@Nullable Word word) {
    if (word == null || stages.contains(word.value())) {
      return true;
    }
    problems.error(
        word.place(),
        "problem.unknown-stage-of-limit",
        word.value(),
        whose,
        Nearest.to(word.value(), stages));
    return false;
  }

  private boolean stopsBeforeItStarts(PlacedRule rule) {
    if (rule.from() == null || rule.to() == null || !(rule.rule() instanceof Deadline deadline)) {
      return false;
    }
    return instant(deadline.to(), rule.to()) <= instant(deadline.from(), rule.from());
  }

  /** Twice the stage's position, and one more for its completing. */
  private int instant(@Nullable Trigger trigger, Word stage) {
    return 2 * stages.indexOf(stage.value()) + (trigger instanceof Trigger.Completed ? 1 : 0);
  }
}
