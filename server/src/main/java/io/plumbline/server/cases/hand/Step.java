package io.plumbline.server.cases.hand;

import io.plumbline.kernel.events.EventKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A step that a person takes on a case; each is told as one event. */
public enum Step {
  COMPLETE(EventKind.COMPLETE),
  RETURN(EventKind.RETURN),
  SUSPEND(EventKind.SUSPEND),
  RESUME(EventKind.RESUME),
  PEOPLE(EventKind.PEOPLE),
  MAJOR(EventKind.MAJOR),
  AMOUNT(EventKind.AMOUNT),
  DOCUMENT(EventKind.DOCUMENT),
  NOTICE(EventKind.DOCUMENT),
  COMPLAINT(EventKind.COMPLAINT),
  WITHDRAW(EventKind.WITHDRAW),
  CLOSE(EventKind.CLOSE);

  private final EventKind kind;

  Step(EventKind kind) {
    this.kind = kind;
  }

  public EventKind kind() {
    return kind;
  }

  /** As addresses and keys write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The step of that word, of those that need neither file nor list. */
  public static Optional<Step> ofCode(String word) {
    return Arrays.stream(values())
        .filter(step -> step.code().equals(word) && step != DOCUMENT && step != NOTICE)
        .findFirst();
  }

  /** Whether it can be taken on a case that has ended. */
  public boolean isTakenAfterEnd() {
    return this == COMPLAINT;
  }

  /** Whether it moves the case, which a suspended one cannot. */
  public boolean moves() {
    return this == COMPLETE || this == RETURN || this == CLOSE || this == WITHDRAW;
  }

  /** Whether the rules are asked beforehand: a complaint is a finding by its very nature. */
  public boolean isTried() {
    return this != COMPLAINT;
  }
}
