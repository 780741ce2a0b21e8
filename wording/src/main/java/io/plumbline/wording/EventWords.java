package io.plumbline.wording;

import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.events.EventFacts.Sum;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What an event says, when, by whom, and when it was learned. */
record EventWords(Phrases phrases, Subject subject) {

  /** Such as 受理办结. */
  String what(CaseEvent event) {
    String key = "derivation.event." + event.kind().code();
    return switch (event.kind()) {
      case ENTER, COMPLETE, RETURN -> phrases.say(key, subject.stage(event.stage()));
      case DOCUMENT -> phrases.say(key, quoted(event.facts().document()));
      case PEOPLE -> phrases.say(key, phrases.names(event.facts().distinctPeople()));
      case AMOUNT -> phrases.say(key, amount(event.facts().sum()));
      case SUSPEND -> phrases.say(key, quoted(event.facts().reason()));
      default -> phrases.say(key);
    };
  }

  /** With the time, who did it, and when it was learned if that was another day. */
  String told(CaseEvent event) {
    String told =
        phrases.say("derivation.told", phrases.when(event), what(event), phrases.who(event));
    boolean sameDay = phrases.on(event.time().at()).equals(phrases.on(event.time().recordedAt()));
    return sameDay ? told : told + phrases.say("derivation.recorded", event.time().recordedAt());
  }

  private String amount(@Nullable Sum sum) {
    BigDecimal yuan = sum == null ? null : sum.yuan();
    return yuan == null ? phrases.say("derivation.none") : phrases.say("derivation.yuan", yuan);
  }

  private String quoted(String words) {
    return words.isBlank() ? phrases.say("derivation.unnamed") : words.strip();
  }
}
