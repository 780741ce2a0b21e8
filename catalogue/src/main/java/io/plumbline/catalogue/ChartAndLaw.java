package io.plumbline.catalogue;

import io.plumbline.catalogue.Disagreement.Kind;
import io.plumbline.kernel.Message;
import io.plumbline.kernel.Text;
import io.plumbline.kernel.catalogue.Layer;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.catalogue.Provision;
import io.plumbline.kernel.catalogue.SupervisionPoint;
import io.plumbline.kernel.course.StageSpan;
import io.plumbline.kernel.days.Limit;
import io.plumbline.kernel.rules.AmountRule;
import io.plumbline.kernel.rules.Deadline;
import io.plumbline.kernel.rules.Trigger;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares one item's chart with the provisions that stand behind it. */
final class ChartAndLaw {
  private static final Text NO_BOUND = new Text("无", "none");
  private final PowerItem item;
  private final List<Disagreement> found = new ArrayList<>();

  private ChartAndLaw(PowerItem item) {
    this.item = item;
  }

  static List<Disagreement> of(PowerItem item) {
    ChartAndLaw comparison = new ChartAndLaw(item);
    item.law().limits().forEach(comparison::compare);
    return comparison.found;
  }

  private void compare(Provision provision) {
    if (provision.rule() instanceof Deadline deadline) {
      compare(provision, deadline);
    } else if (provision.rule() instanceof AmountRule range) {
      chartPoints().stream()
          .filter(point -> point.rule() instanceof AmountRule)
          .forEach(point -> compare(provision, range, point, (AmountRule) point.rule()));
    }
  }

  private List<SupervisionPoint> chartPoints() {
    return item.controlPoints().stream()
        .flatMap(control -> control.points().stream())
        .filter(point -> point.place().layer() == Layer.CHART)
        .toList();
  }

  private void compare(Provision provision, Deadline law) {
    Optional<StageSpan> span = span(law);
    if (span.isEmpty()) {
      return;
    }
    List<SupervisionPoint> within =
        chartPoints().stream().filter(point -> liesIn(point, span.get())).toList();
    Optional<LimitLength> sum =
        within.stream().map(point -> LimitLength.of(limit(point))).reduce(LimitLength::sum);
    if (sum.isPresent() && sum.get().exceeds(law.limit())) {
      Message message =
          Message.of(
              "problem.law-ends-later",
              provision.id(),
              LimitLength.words(law.limit()),
              words(within));
      add(provision, Kind.ENDS_LATER, within, message);
    }
  }

  /** The chart's own limits in words, joined by plus signs. */
  private static Text words(List<SupervisionPoint> points) {
    List<Text> words = points.stream().map(point -> LimitLength.words(limit(point))).toList();
    return new Text(
        String.join(" + ", words.stream().map(Text::zh).toList()),
        String.join(" + ", words.stream().map(Text::en).toList()));
  }

  private static Limit limit(SupervisionPoint point) {
    return ((Deadline) point.rule()).limit();
  }

  private static boolean liesIn(SupervisionPoint point, StageSpan span) {
    StageSpan stages = point.place().stages();
    return point.rule() instanceof Deadline deadline
        && deadline.from() == null
        && deadline.to() == null
        && span.holds(stages.first())
        && span.holds(stages.last());
  }

  /** The stages through which the provision's clock runs; empty where something else bounds it. */
  private Optional<StageSpan> span(Deadline law) {
    int first = first(law.from());
    int last = last(law.to());
    return first < 0 || last < first || last >= item.stages().size()
        ? Optional.empty()
        : Optional.of(new StageSpan(first, last));
  }

  private int first(@Nullable Trigger from) {
    if (from instanceof Trigger.Opened) {
      return 0;
    } else if (from instanceof Trigger.Entered entered) {
      return item.stageIds().indexOf(entered.stage());
    }
    return from instanceof Trigger.Completed completed
        ? item.stageIds().indexOf(completed.stage()) + 1
        : -1;
  }

  private int last(@Nullable Trigger to) {
    if (to instanceof Trigger.Closed) {
      return item.stages().size() - 1;
    } else if (to instanceof Trigger.Entered entered) {
      return item.stageIds().indexOf(entered.stage()) - 1;
    }
    return to instanceof Trigger.Completed completed
        ? item.stageIds().indexOf(completed.stage())
        : -1;
  }

  private void compare(
      Provision provision, AmountRule law, SupervisionPoint point, AmountRule chart) {
    if (law.perPerson() != chart.perPerson()) {
      add(
          provision,
          Kind.PER_CASE_OR_PERSON,
          List.of(point),
          message("problem.law-per-person", provision, law, chart));
    }
    if (!same(law.minimum(), chart.minimum()) || !same(law.maximum(), chart.maximum())) {
      add(
          provision,
          Kind.RANGE,
          List.of(point),
          message("problem.law-range", provision, law, chart));
    }
  }

  private static Message message(
      String key, Provision provision, AmountRule law, AmountRule chart) {
    return Message.of(key, provision.id(), range(law), range(chart));
  }

  private static Text range(AmountRule rule) {
    String per = rule.perPerson() ? "每人" : "每案";
    String each = rule.perPerson() ? " for each person" : " for the case";
    Text least = bound(rule.minimum());
    Text most = bound(rule.maximum());
    return new Text(
        per + "下限" + least.zh() + "、上限" + most.zh(),
        "least " + least.en() + ", most " + most.en() + each);
  }

  private static Text bound(@Nullable BigDecimal bound) {
    return bound == null ? NO_BOUND : Text.same(bound.toPlainString());
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }

  private void add(Provision provision, Kind kind, List<SupervisionPoint> points, Message message) {
    List<String> ids = points.stream().map(SupervisionPoint::id).toList();
    found.add(new Disagreement(provision.id(), kind, List.of(item.code()), ids, message));
  }
}
