package io.plumbline.server.complaints;

import io.plumbline.server.people.PublicForms;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Slows down machines that file complaints or guess codes, without knowing who anybody is: a form
 * must have been open for some seconds and not for a day, and both happen only so often, for all
 * together.
 */
@Component
class Gate {
  static final Duration LONGEST = Duration.ofHours(24);
  private final InstantSource clock;
  private final Duration shortest;
  private final Bucket filings;
  private final Bucket messages;
  private final Bucket guesses;

  @Autowired
  Gate(
      InstantSource clock,
      @Value("${plumbline.complaints.form-open-at-least:5s}") Duration shortest,
      @Value("${plumbline.complaints.at-once:60}") int atOnce,
      @Value("${plumbline.complaints.one-more-every:20s}") Duration every) {
    this.clock = clock;
    this.shortest = shortest;
    this.filings = new Bucket(atOnce, every, clock);
    this.messages = new Bucket(atOnce * 2, every, clock);
    this.guesses = new Bucket(30, Duration.ofSeconds(2), clock);
  }

  /** Why something has to wait. */
  record Wait(String code, long seconds) {
    static Wait of(String code, Duration duration) {
      return new Wait(code, Math.max(1, (duration.toMillis() + 999) / 1000));
    }
  }

  /** Why a form that was handed out then is not taken now. */
  Optional<Wait> form(PublicForms.Form form) {
    Duration open = Duration.between(form.madeAt(), clock.instant());
    if (open.compareTo(LONGEST) > 0) {
      return Optional.of(new Wait("form-too-old", 0));
    }
    return open.compareTo(shortest) < 0
        ? Optional.of(
            Wait.of("form-too-young", shortest.minus(open.isNegative() ? Duration.ZERO : open)))
        : Optional.empty();
  }

  Optional<Wait> filing() {
    return filings.take().map(wait -> Wait.of("too-many", wait));
  }

  Optional<Wait> message() {
    return messages.take().map(wait -> Wait.of("too-many", wait));
  }

  /** A wrong code was typed. A right one is never asked to wait: who has it cannot have guessed. */
  Optional<Wait> wrongCode() {
    return guesses.take().map(wait -> Wait.of("too-many-codes", wait));
  }

  /** Whether that was a moment ago. */
  boolean isRecent(Instant then) {
    return Duration.between(then, clock.instant()).abs().compareTo(Duration.ofMinutes(10)) < 0;
  }
}
