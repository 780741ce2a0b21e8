package io.plumbline.kernel.catalogue;

import io.plumbline.kernel.Text;
import io.plumbline.kernel.course.StageSpan;
import io.plumbline.kernel.rules.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a power item (权力事项): its stages, control points, and the law behind them.
 *
 * @param identity code, name and category
 * @param terms from when it is in force, and for which cases
 * @param stages in order
 * @param law the provisions behind the chart
 * @param grounds on which its cases may be suspended
 */
public record PowerItem(
    Identity identity,
    Terms terms,
    List<Stage> stages,
    List<ControlPoint> controlPoints,
    Law law,
    List<SuspensionGround> grounds) {
  public PowerItem {
    stages = List.copyOf(stages);
    controlPoints = List.copyOf(controlPoints);
    grounds = List.copyOf(grounds);
  }

  /**
   * Which item it is.
   *
   * @param code such as CF-05
   * @param category the category's id, such as CF
   * @param template the template on which it stands; null: none
   */
  public record Identity(String code, Text name, String category, @Nullable String template) {}

  /**
   * Which cases are judged by this version.
   *
   * @param validity by the day on which a case opens
   * @param openCasesFrom from that day on also cases opened earlier and still open then; null: none
   */
  public record Terms(Validity validity, @Nullable LocalDate openCasesFrom) {}

  /**
   * The law behind an item.
   *
   * @param basis its legal basis (法律依据)
   * @param limits the provisions whose limits apply to it
   */
  public record Law(List<Provision> basis, List<Provision> limits) {
    public Law {
      basis = List.copyOf(basis);
      limits = List.copyOf(limits);
    }
  }

  public String code() {
    return identity.code();
  }

  /** The stages' ids in order. */
  public List<String> stageIds() {
    String[] ids = new String[stages.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = stages.get(i).id();
    }
    return List.of(ids);
  }

  /** The position of the stage that a log's word means; -1 where none is meant. */
  public int positionOf(String word) {
    for (int i = 0; i < stages.size(); i++) {
      if (stages.get(i).isCalled(word)) {
        return i;
      }
    }
    return -1;
  }

  /** Its rules for a case opened on that day: the chart's, then the statutes' in force. */
  public List<SupervisionPoint> pointsOn(LocalDate openedOn) {
    List<SupervisionPoint> points = new ArrayList<>();
    for (ControlPoint control : controlPoints) {
      points.addAll(control.points());
    }
    for (Provision provision : law.limits()) {
      if (provision.rule() != null && provision.validity().holds(openedOn)) {
        points.add(statutory(provision, provision.rule()));
      }
    }
    return points;
  }

  /** The suspension ground that a log's reason names. */
  public Optional<SuspensionGround> ground(String reason) {
    return grounds.stream().filter(ground -> ground.covers(reason)).findFirst();
  }

  private SupervisionPoint statutory(Provision provision, Rule rule) {
    StageSpan all = new StageSpan(0, stages.size() - 1);
    SupervisionPoint.Place place =
        new SupervisionPoint.Place(Layer.STATUTORY, all, RiskLevel.UNRATED);
    return new SupervisionPoint(
        place, provision.id(), provision.text(), rule, provision.confirmed());
  }
}
