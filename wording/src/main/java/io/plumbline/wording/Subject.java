package io.plumbline.wording;

import io.plumbline.kernel.Text;
import io.plumbline.kernel.catalogue.Layer;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.catalogue.Provision;
import io.plumbline.kernel.catalogue.Stage;
import io.plumbline.kernel.catalogue.SupervisionPoint;
import io.plumbline.kernel.catalogue.SuspensionGround;
import io.plumbline.kernel.rules.Deadline;
import io.plumbline.kernel.rules.RuleKind;
import io.plumbline.kernel.verdict.Basis;
import io.plumbline.kernel.verdict.PointRef;
import java.util.Optional;

/** What is spoken of: a rule, its place, and the version of the law by which the case is judged. */
record Subject(PointRef point, RuleKind kind, Basis basis) {

  PowerItem item() {
    return basis.item();
  }

  /** The rule in the catalogue; empty for what no chart and no statute prints. */
  Optional<SupervisionPoint> rule() {
    return item().pointsOn(basis.openedOn()).stream()
        .filter(candidate -> candidate.id().equals(point.id()))
        .findFirst();
  }

  Optional<Deadline> deadline() {
    return rule()
        .map(SupervisionPoint::rule)
        .filter(Deadline.class::isInstance)
        .map(Deadline.class::cast);
  }

  Optional<Provision> provision() {
    return item().law().limits().stream()
        .filter(provision -> provision.id().equals(point.id()))
        .filter(provision -> provision.validity().holds(basis.openedOn()))
        .findFirst();
  }

  /** Whether it is the limit that a ground of suspension has of its own. */
  boolean isSuspension() {
    return point.layer() == Layer.GENERAL && kind == RuleKind.DEADLINE;
  }

  /** The provision behind a suspension's own limit, where one is given. */
  Optional<String> suspensionProvision() {
    return item().grounds().stream()
        .filter(ground -> isSuspension() && ground.ground().equals(point.source()))
        .findFirst()
        .map(SuspensionGround::provision);
  }

  boolean isConfirmed() {
    return rule().map(SupervisionPoint::confirmed).orElse(true);
  }

  /** The name of the stage with that id; the id itself where the item has none. */
  Text stage(String id) {
    return item().stages().stream()
        .filter(stage -> stage.id().equals(id))
        .map(Stage::name)
        .findFirst()
        .orElseGet(() -> Text.same(id.isBlank() ? "-" : id));
  }

  Text stage() {
    return stage(point.stage());
  }

  /** The stage whose completing ends what the rule covers. */
  Text lastStage() {
    return rule()
        .map(rule -> item().stages().get(rule.place().stages().last()).name())
        .orElseGet(this::stage);
  }
}
