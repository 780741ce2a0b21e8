package io.plumbline.server.accountability;

import io.plumbline.server.people.Colleague;
import io.plumbline.server.people.Colleagues;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds who is asked to decide or to hear: the deputy director over the unit, else an inspector.
 */
@Component
class Asking {
  private final Colleagues colleagues;

  Asking(Colleagues colleagues) {
    this.colleagues = colleagues;
  }

  /** Somebody who is none of those; null where nobody is left. */
  @Nullable Colleague somebody(@Nullable String unitId, Collection<Long> except) {
    Optional<Colleague> deputy =
        unitId == null ? Optional.empty() : colleagues.deputyOver(unitId, except);
    return deputy.or(() -> colleagues.inspector(except)).orElse(null);
  }
}
