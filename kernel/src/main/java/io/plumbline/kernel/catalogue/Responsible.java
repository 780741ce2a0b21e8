package io.plumbline.kernel.catalogue;

import io.plumbline.kernel.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A responsible party (责任主体) as printed, and whom it means.
 *
 * @param printed the words of the chart
 * @param units the ids of the units meant, of a class its members; empty where it is the case's own
 * @param role the role meant; null: the unit itself
 * @param unitClass the class of units meant; null: none
 * @param unresolved why nobody could be found; null: it is resolved
 */
public record Responsible(
    String printed,
    List<String> units,
    @Nullable Role role,
    @Nullable String unitClass,
    @Nullable Text unresolved) {
  public Responsible {
    units = List.copyOf(units);
  }
}
