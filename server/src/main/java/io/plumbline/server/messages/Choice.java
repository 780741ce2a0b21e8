package io.plumbline.server.messages;

import io.plumbline.kernel.Language;
import java.util.Set;

/**
 * By which ways somebody wants to hear of what; in the application they always do.
 *
 * @param email empty where none was given
 * @param phone empty where none was given
 */
record Choice(String email, String phone, Language language, Set<Wish> wishes) {
  Choice {
    wishes = Set.copyOf(wishes);
  }

  /** A way for an urgency that somebody wants. */
  record Wish(Urgency urgency, Way way) {
    String code() {
      return urgency + "." + way;
    }
  }

  /** The ways on offer. */
  enum Way {
    EMAIL,
    DIGEST,
    SMS
  }

  /** Of somebody who has chosen nothing yet. */
  static Choice usual() {
    return new Choice(
        "",
        "",
        Language.ZH,
        Set.of(
            new Wish(Urgency.URGENT, Way.EMAIL),
            new Wish(Urgency.URGENT, Way.SMS),
            new Wish(Urgency.NORMAL, Way.EMAIL),
            new Wish(Urgency.ROUTINE, Way.DIGEST)));
  }

  boolean wants(Urgency urgency, Way way) {
    return wishes.contains(new Wish(urgency, way));
  }

  /** Whether they hear of it by e-mail at once, or else where they have it in the digest. */
  boolean wantsMail(Urgency urgency) {
    return !email.isEmpty() && (wants(urgency, Way.EMAIL) || wants(urgency, Way.DIGEST));
  }

  boolean wantsSms(Urgency urgency) {
    return !phone.isEmpty() && wants(urgency, Way.SMS);
  }
}
