package io.plumbline.server.supervision;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Tells whoever watches the server that the sweeper is silent. */
@Component("sweeperHealthIndicator")
class SweeperHealth implements HealthIndicator {
  private final SweepWatch watch;

  SweeperHealth(SweepWatch watch) {
    this.watch = watch;
  }

  /**
   * Without a database nobody can say when the last sweep was: that is no fault of the question.
   */
  @Override
  public Health health() {
    try {
      return bySweeps();
    } catch (DataAccessException e) {
      return Health.down().withDetail("lastSweep", "unknown").build();
    }
  }

  private Health bySweeps() {
    Health.Builder health = watch.isSilent() ? Health.down() : Health.up();
    return health
        .withDetail("lastSweep", watch.last().map(Object::toString).orElse("none"))
        .build();
  }
}
