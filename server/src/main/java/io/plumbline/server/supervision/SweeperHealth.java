package io.plumbline.server.supervision;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells whoever watches the server that the sweeper is silent. */
@Component("sweeperHealthIndicator")
class SweeperHealth implements HealthIndicator {
  private final SweepWatch watch;

  SweeperHealth(SweepWatch watch) {
    this.watch = watch;
  }

  @Override
  public Health health() {
    Health.Builder health = watch.isSilent() ? Health.down() : Health.up();
    return health
        .withDetail("lastSweep", watch.last().map(Object::toString).orElse("none"))
        .build();
  }
}
