package io.plumbline.kernel.rules;

import io.plumbline.kernel.Text;
import io.plumbline.kernel.course.Fact;
import io.plumbline.kernel.course.Judging;
import io.plumbline.kernel.course.StageSpan;
import io.plumbline.kernel.days.Moment;
import io.plumbline.kernel.events.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How many people must take part: broken when, once the stage is over, fewer different people were
 * recorded on it, all records together.
 *
 * @param minimum the least number
 * @param role what they take part in, such as 调查
 */
public record Headcount(int minimum, Text role) implements Rule {
  @Override
  public RuleKind kind() {
    return RuleKind.HEADCOUNT;
  }

  @Override
  public Outcome examine(Scene scene, StageSpan where) {
    List<Judging> judgings = StageJudgings.of(scene.course(), where);
    if (judgings.isEmpty()) {
      return Outcome.nothing();
    }
    List<Fact> records = new ArrayList<>(scene.course().facts(EventKind.PEOPLE));
    records.removeIf(fact -> !where.holds(fact.stage()));
    for (Judging judging : judgings) {
      Set<String> people = upTo(judging.order(), records);
      if (people.size() < minimum) {
        return Outcome.of(
            new Breach(
                judging.at().at(),
                null,
                new Evidence.People(role, minimum, judging, people, cured(records))));
      }
    }
    return Outcome.nothing();
  }

  private static Set<String> upTo(int order, List<Fact> records) {
    Set<String> people = new TreeSet<>();
    for (Fact record : records) {
      if (record.order() < order) {
        people.addAll(record.event().facts().distinctPeople());
      }
    }
    return people;
  }

  private @Nullable Moment cured(List<Fact> records) {
    for (Fact record : records) {
      if (upTo(record.order() + 1, records).size() >= minimum) {
        return record.at();
      }
    }
    return null;
  }
}
