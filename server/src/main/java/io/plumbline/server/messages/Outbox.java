package io.plumbline.server.messages;

import io.plumbline.kernel.Text;
import io.plumbline.server.cluster.Alone;
import io.plumbline.server.messages.DeliveryRows.Due;
import io.plumbline.server.messages.DeliveryRows.Tried;
import io.plumbline.server.people.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Delivers what waits in the outbox, on one of several servers at a time.
 *
 * <p>A message leaves the outbox only once it is recorded that it was handed over: a server that
 * dies in between sends it again, under the same id.
 */
@Component
class Outbox {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final int AT_ONCE = 200;

  /** After so many tries without any answer the other side is left alone until the next round. */
  private static final int MISSES = 3;

  private static final Duration FIRST_LOOK = Duration.ofMinutes(1);

  private final DeliveryRows deliveries;
  private final Envelopes envelopes;
  private final Ways ways;
  private final QuietHours hours;
  private final Reports reports;
  private final Messages messages;
  private final Alone alone;
  private final InstantSource clock;

  Outbox(
      DeliveryRows deliveries,
      Envelopes envelopes,
      Ways ways,
      QuietHours hours,
      Reports reports,
      Messages messages,
      Alone alone,
      InstantSource clock) {
    this.deliveries = deliveries;
    this.envelopes = envelopes;
    this.ways = ways;
    this.hours = hours;
    this.reports = reports;
    this.messages = messages;
    this.alone = alone;
    this.clock = clock;
  }

  /** Delivers what is due, unless another server is at it; says how much was tried. */
  int deliver() {
    return alone
        .attempt(
            "messages",
            () -> {
              int tried = digests() + deliver(Channel.EMAIL) + deliver(Channel.SMS);
              ways.sms().ifPresent(reports::ask);
              return tried;
            })
        .orElse(0);
  }

  private int digests() {
    Instant now = clock.instant();
    if (!hours.isOpen(now)) {
      return 0;
    }
    Map<String, List<Due>> byPerson =
        deliveries.dueTogether(now, AT_ONCE).stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.way().address(), LinkedHashMap::new, Collectors.toList()));
    return deliver(Channel.EMAIL, List.copyOf(byPerson.values()), now);
  }

  private int deliver(Channel channel) {
    Instant now = clock.instant();
    List<Due> due = deliveries.due(channel, now, !hours.isOpen(now), AT_ONCE);
    return deliver(channel, due.stream().map(List::of).toList(), now);
  }

  private int deliver(Channel channel, List<List<Due>> envelopes, Instant now) {
    int misses = 0;
    int tried = 0;
    for (List<Due> together : envelopes) {
      if (misses == MISSES) {
        LOG.warn("{} does not answer; what is left waits for the next round", channel);
        break;
      }
      Outcome outcome = hand(channel, together);
      misses = outcome.reached() ? 0 : misses + 1;
      together.forEach(one -> keep(one, outcome, now));
      tried += together.size();
    }
    return tried;
  }

  private Outcome hand(Channel channel, List<Due> together) {
    if (!ways.has(channel)) {
      return Outcome.forGood("no-gateway");
    }
    Due first = together.get(0);
    if (channel == Channel.SMS) {
      return gateway().send(envelopes.sms(first));
    }
    Instant now = clock.instant();
    return mailer()
        .send(first.way().digest() ? envelopes.digest(together, now) : envelopes.mail(first, now));
  }

  private Gateway gateway() {
    return Objects.requireNonNull(ways.gateway());
  }

  private Mailer mailer() {
    return Objects.requireNonNull(ways.mailer());
  }

  private void keep(Due due, Outcome outcome, Instant now) {
    int tries = due.tries() + 1;
    boolean givenUp = outcome.state() == DeliveryState.FAILED_FOR_NOW && Pauses.isLast(tries);
    DeliveryState state = givenUp ? DeliveryState.FAILED_FOR_GOOD : outcome.state();
    int parts = due.way().channel() == Channel.SMS ? envelopes.parts(due) : 0;
    deliveries.keep(new Tried(due, outcome, state, now, next(due, outcome, state, now), parts));
    if (state == DeliveryState.FAILED_FOR_GOOD) {
      LOG.warn("Delivery {} failed for good: {}", due.id(), outcome.code());
      tellAdministrators(due.way().channel(), now);
    }
  }

  private @Nullable Instant next(Due due, Outcome outcome, DeliveryState state, Instant now) {
    return switch (state) {
      case FAILED_FOR_NOW -> now.plus(Pauses.after(due.tries() + 1, outcome.notBefore()));
      case ACCEPTED ->
          due.way().channel() == Channel.SMS && gateway().description().reports().isPolled()
              ? now.plus(FIRST_LOOK)
              : null;
      case QUEUED, DELIVERED, FAILED_FOR_GOOD -> null;
    };
  }

  /** Once a day and way, so that the news of a failure cannot make failures without end. */
  private void tellAdministrators(Channel channel, Instant now) {
    String way =
        Message.both(channel == Channel.SMS ? new Text("短信", "SMS") : new Text("电子邮件", "e-mail"));
    messages.send(
        new Message(
            Recipient.holders(Role.SYSTEM_ADMIN),
            "delivery-failed",
            Map.of("channel", way),
            "/messages/log?state=failed-for-good",
            "delivery-failed:" + channel + ":" + hours.dayOf(now),
            Urgency.ROUTINE));
  }
}
