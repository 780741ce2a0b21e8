package io.plumbline.server.supervision;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** When the sweeper sweeps, jobs go on, and somebody looks whether it does. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "plumbline.sweeper.on", matchIfMissing = true)
class Rhythm {
  private final Sweeper sweeper;
  private final Naming naming;
  private final SweepWatch watch;
  private final Rebuild rebuild;
  private final LawWatch law;

  Rhythm(Sweeper sweeper, Naming naming, SweepWatch watch, Rebuild rebuild, LawWatch law) {
    this.sweeper = sweeper;
    this.naming = naming;
    this.watch = watch;
    this.rebuild = rebuild;
    this.law = law;
  }

  @EventListener(ApplicationReadyEvent.class)
  void ready() {
    law.look();
  }

  @Scheduled(fixedDelayString = "${plumbline.sweeper.every:5s}")
  void sweep() {
    sweeper.sweep();
    naming.look();
  }

  @Scheduled(fixedDelayString = "${plumbline.sweeper.every:5s}")
  void goOn() {
    rebuild.goOn();
  }

  @Scheduled(fixedDelayString = "1m")
  void look() {
    watch.look();
  }
}
