package io.plumbline.server.turns;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** When somebody looks what is overdue. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "plumbline.sweeper.on", matchIfMissing = true)
class TurnRhythm {
  private final Escalator escalator;

  TurnRhythm(Escalator escalator) {
    this.escalator = escalator;
  }

  @Scheduled(fixedDelayString = "1m")
  void look() {
    escalator.look();
  }
}
