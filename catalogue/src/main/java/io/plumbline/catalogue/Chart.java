package io.plumbline.catalogue;

import io.plumbline.catalogue.Shared.Point;
import io.plumbline.kernel.catalogue.ControlPoint;
import io.plumbline.kernel.catalogue.Provision;
import io.plumbline.kernel.catalogue.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an item's chart shows, of its own or by its template.
 *
 * @param basis the provisions that it names as legal basis
 */
record Chart(List<Stage> stages, List<Box> boxes, List<Provision> basis) {

  /**
   * A control point and the places of its supervision points.
   *
   * @param control as printed, still without those points
   */
  record Box(ControlPoint control, List<Slot> slots) {}

  /**
   * The place of a supervision point.
   *
   * @param id {@code STAGE/N}
   * @param point what stands there; null: the template leaves it to each item
   */
  record Slot(String id, @Nullable Point point) {}

  /** The places that the template leaves to each item. */
  List<String> leftToItems() {
    return boxes.stream()
        .flatMap(box -> box.slots().stream())
        .filter(slot -> slot.point() == null)
        .map(Slot::id)
        .toList();
  }

  List<String> stageIds() {
    return stages.stream().map(Stage::id).toList();
  }
}
