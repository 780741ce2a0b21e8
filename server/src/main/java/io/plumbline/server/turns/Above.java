package io.plumbline.server.turns;

import io.plumbline.kernel.life.Escalation.Addressee;
import io.plumbline.server.messages.Message;
import io.plumbline.server.messages.Messages;
import io.plumbline.server.messages.Recipient;
import io.plumbline.server.messages.Urgency;
import io.plumbline.server.people.Role;
import io.plumbline.server.people.Superiors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells the level above. Whose turn it is themself is not their own level above: the next one is
 * told then; and where there is nobody, the administrators are, without a word of the case.
 */
@Component
class Above {
  private final Superiors superiors;
  private final Messages messages;

  Above(Superiors superiors, Messages messages) {
    this.superiors = superiors;
    this.messages = messages;
  }

  void tell(Escalator.Late late, Addressee to, int rung) {
    Optional<Recipient> found = recipient(late, to);
    messages.send(found.map(one -> overdue(late, one, rung)).orElseGet(() -> nobody(late, rung)));
  }

  private Optional<Recipient> recipient(Escalator.Late late, Addressee to) {
    return switch (to) {
      case SECTION_CHIEF ->
          nearest(Role.SECTION_CHIEF, late).or(() -> nearest(Role.DEPUTY_DIRECTOR, late));
      case DEPUTY_DIRECTOR -> nearest(Role.DEPUTY_DIRECTOR, late);
      case INSPECTOR -> Optional.of(Recipient.holders(Role.INSPECTOR));
      case ADMINISTRATOR -> Optional.empty();
    };
  }

  private Optional<Recipient> nearest(Role role, Escalator.Late late) {
    return superiors
        .nearest(role, late.unit() == null ? List.of() : List.of(late.unit()))
        .filter(account -> !account.equals(late.account()))
        .map(Recipient::account);
  }

  private static Message overdue(Escalator.Late late, Recipient to, int rung) {
    boolean red = late.level().equals("red");
    String link = (late.life().equals("alert") ? "/alerts/" : "/orders/") + late.matter();
    return new Message(
        to,
        late.life() + "-overdue",
        Map.of("number", Long.toString(late.matter()), "due", late.dueOn().toString()),
        link,
        key(late, rung),
        red ? Urgency.URGENT : Urgency.NORMAL);
  }

  private static Message nobody(Escalator.Late late, int rung) {
    return new Message(
        Recipient.holders(Role.SYSTEM_ADMIN),
        "nobody-to-tell",
        Map.of("number", Long.toString(late.matter())),
        "/accounts",
        key(late, rung),
        Urgency.NORMAL);
  }

  private static String key(Escalator.Late late, int rung) {
    return String.join(
        ":",
        "escalation",
        late.life(),
        Long.toString(late.matter()),
        late.state(),
        late.enteredAt().toString(),
        Integer.toString(rung));
  }
}
