package io.plumbline.kernel.catalogue;

import io.plumbline.kernel.Text;
import io.plumbline.kernel.days.Limit;
import org.jspecify.annotations.Nullable;

/**
 * A ground on which a case may be suspended.
 *
 * @param limit how long it may last; null: no limit is given
 * @param provision the id of the provision behind it; null: none is given
 */
public record SuspensionGround(Text ground, @Nullable Limit limit, @Nullable String provision) {
  /** Whether that reason of a log names this ground. */
  public boolean covers(String reason) {
    return reason.startsWith(ground.zh()) || reason.startsWith(ground.en());
  }
}
