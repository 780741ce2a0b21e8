package io.plumbline.server.docket;

import java.util.Optional;

/** What became of an event that was told. */
public record Answer(Outcome outcome, Optional<Refusal> refusal) {
  /** What can become of an event. */
  public enum Outcome {
    TAKEN,
    KNOWN,
    REFUSED
  }

  static final Answer TAKEN = new Answer(Outcome.TAKEN, Optional.empty());
  static final Answer KNOWN = new Answer(Outcome.KNOWN, Optional.empty());

  /** Refused for that reason. */
  public static Answer refused(Refusal refusal) {
    return new Answer(Outcome.REFUSED, Optional.of(refusal));
  }
}
