package io.plumbline.server.messages;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** When the outbox is looked at. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "plumbline.messages.on", matchIfMissing = true)
class MessageRhythm {
  private final Outbox outbox;

  MessageRhythm(Outbox outbox) {
    this.outbox = outbox;
  }

  @Scheduled(fixedDelayString = "${plumbline.messages.every:5s}")
  void deliver() {
    outbox.deliver();
  }
}
