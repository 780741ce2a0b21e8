package io.plumbline.server.messages;

import io.plumbline.kernel.Language;
import io.plumbline.server.messages.DeliveryRows.Fresh;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said to people, and how far it came. */
@Service
public class Messages {
  /** Beyond this many unread messages nobody counts. */
  public static final int MANY = 100;

  private final MessageRows messages;
  private final DeliveryRows deliveries;
  private final ChoiceRows choices;
  private final Templates templates;
  private final Ways ways;
  private final QuietHours hours;
  private final InstantSource clock;

  Messages(
      MessageRows messages,
      DeliveryRows deliveries,
      ChoiceRows choices,
      Templates templates,
      Ways ways,
      QuietHours hours,
      InstantSource clock) {
    this.messages = messages;
    this.deliveries = deliveries;
    this.choices = choices;
    this.templates = templates;
    this.ways = ways;
    this.hours = hours;
    this.clock = clock;
  }

  /**
   * Puts a message in the outbox in the transaction of the caller; the same once-key is never sent
   * twice.
   */
  @Transactional
  public void send(Message message) {
    templates.check(message);
    Instant now = clock.instant();
    messages.enter(message, now).ifPresent(id -> put(id, message, now));
  }

  private void put(long id, Message message, Instant now) {
    if (message.to() instanceof Recipient.Outside outside) {
      deliveries.queue(outside(id, outside, now));
      return;
    }
    List<Long> accounts =
        message.to() instanceof Recipient.Account one
            ? messages.active(one.id())
            : messages.active(((Recipient.Holders) message.to()).role());
    messages.lay(id, accounts);
    deliveries.queue(inside(id, message.urgency(), accounts, now));
  }

  private List<Fresh> outside(long id, Recipient.Outside to, Instant now) {
    List<Fresh> fresh = new ArrayList<>();
    if (!to.phone().isEmpty()) {
      fresh.add(Fresh.outside(id, Channel.SMS, to.phone(), now));
    }
    if (!to.email().isEmpty()) {
      fresh.add(Fresh.outside(id, Channel.EMAIL, to.email(), now));
    }
    return fresh;
  }

  private List<Fresh> inside(long id, Urgency urgency, List<Long> accounts, Instant now) {
    List<Fresh> fresh = new ArrayList<>();
    Map<Long, Choice> chosen = accounts.isEmpty() ? Map.of() : choices.of(accounts);
    chosen.forEach(
        (account, choice) -> {
          Language language = choice.language();
          if (ways.hasMail() && choice.wantsMail(urgency)) {
            boolean digest = !choice.wants(urgency, Choice.Way.EMAIL);
            Instant at = digest ? hours.nextDigest(now) : now;
            fresh.add(new Fresh(id, account, Channel.EMAIL, choice.email(), language, digest, at));
          }
          if (ways.hasSms() && choice.wantsSms(urgency)) {
            fresh.add(new Fresh(id, account, Channel.SMS, choice.phone(), language, false, now));
          }
        });
    return fresh;
  }

  /** How far the message of that key came on each way out; empty where none was sent. */
  public List<Sent> sent(String onceKey) {
    return messages.sent(onceKey);
  }

  /** How many messages that account has not read, counted up to {@link #MANY}. */
  public int unread(long accountId) {
    return messages.unread(accountId, MANY);
  }
}
