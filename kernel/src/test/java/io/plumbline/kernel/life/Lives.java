package io.plumbline.kernel.life;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.provider.Arguments;

/** The four lives, and how a test drives one. */
final class Lives {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  static final long SOMEBODY = 7;
  static final long ANOTHER = 8;

  private Lives() {}

  static List<Arguments> all() {
    return List.of(
        Arguments.of("alert", AlertLife.LIFE),
        Arguments.of("order", OrderLife.LIFE),
        Arguments.of("complaint", ComplaintLife.LIFE),
        Arguments.of("accountability", AccountabilityLife.LIFE));
  }

  /** A matter in which others play every part and nothing stands in the way. */
  static <S extends State> Matter<S> open(S state) {
    return new Matter<>(
        state,
        Map.of(Party.NAMED, ANOTHER, Party.SECOND, ANOTHER, Party.SUPERVISOR, ANOTHER),
        TODAY,
        "seen",
        false,
        true);
  }

  /** Somebody who gives all that can be given. */
  static <A extends Act> Attempt<A> full(A act, Party as) {
    return new Attempt<>(
        act,
        SOMEBODY,
        Set.of(as),
        TODAY,
        new Attempt.Given("words", "ground", "class", 1, TODAY, "seen"));
  }

  /** The same matter as it is when that condition is not met, if the matter decides it. */
  static <S extends State> Matter<S> without(Condition need, Matter<S> m) {
    return switch (need) {
      case IN_TIME -> new Matter<>(m.state(), m.played(), TODAY.minusDays(1), "seen", false, true);
      case SAME_SCREEN -> new Matter<>(m.state(), m.played(), m.dueOn(), "other", false, true);
      case NOT_NAMED -> played(m, Party.NAMED);
      case NOT_PROPOSER -> played(m, Party.SECOND);
      case NOT_SUPERVISOR -> played(m, Party.SUPERVISOR);
      case ONCE -> new Matter<>(m.state(), m.played(), m.dueOn(), "seen", true, true);
      case ACCOUNTED -> new Matter<>(m.state(), m.played(), m.dueOn(), "seen", false, false);
      case TEXT, GROUND, CLASS, EVIDENCE, DATE -> m;
    };
  }

  /** The same attempt as it is when that condition is not met, if the attempt decides it. */
  static <A extends Act> Attempt<A> without(Condition need, Attempt<A> a) {
    Attempt.Given g = a.given();
    Attempt.Given given =
        switch (need) {
          case TEXT ->
              new Attempt.Given(" ", g.ground(), g.choice(), g.evidence(), g.dueOn(), g.screen());
          case GROUND ->
              new Attempt.Given(g.text(), "", g.choice(), g.evidence(), g.dueOn(), g.screen());
          case CLASS ->
              new Attempt.Given(g.text(), g.ground(), "", g.evidence(), g.dueOn(), g.screen());
          case EVIDENCE ->
              new Attempt.Given(g.text(), g.ground(), g.choice(), 0, g.dueOn(), g.screen());
          case DATE ->
              new Attempt.Given(
                  g.text(), g.ground(), g.choice(), g.evidence(), TODAY.minusDays(1), g.screen());
          case IN_TIME, SAME_SCREEN, NOT_NAMED, NOT_PROPOSER, NOT_SUPERVISOR, ONCE, ACCOUNTED -> g;
        };
    return new Attempt<>(a.act(), a.who(), a.parts(), a.on(), given);
  }

  static Set<Party> allBut(Set<Party> parts) {
    return EnumSet.complementOf(EnumSet.copyOf(parts));
  }

  private static <S extends State> Matter<S> played(Matter<S> m, Party party) {
    Map<Party, Long> played = new java.util.EnumMap<>(m.played());
    played.put(party, SOMEBODY);
    return new Matter<>(m.state(), played, m.dueOn(), "seen", false, true);
  }
}
