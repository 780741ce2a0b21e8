package io.plumbline.server.accountability;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute whether a record's time is over. */
@Component
@ConditionalOnProperty(name = "plumbline.sweeper.on", matchIfMissing = true)
class Expiry {
  private final Deciding deciding;

  Expiry(Deciding deciding) {
    this.deciding = deciding;
  }

  @Scheduled(fixedDelayString = "1m")
  void look() {
    deciding.expire();
  }
}
