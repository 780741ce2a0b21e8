package io.plumbline.server.pages;

import io.plumbline.server.people.Person;
import io.plumbline.server.turns.TurnWords;
import io.plumbline.server.turns.Turns;
import io.plumbline.server.turns.Waiting;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What waits for somebody beside their cases: alerts, orders, complaints, accountability. */
@Component
class MyTurns {
  private static final int ROWS = 20;
  private final Turns turns;
  private final TurnWords words;

  MyTurns(Turns turns, TurnWords words) {
    this.turns = turns;
    this.words = words;
  }

  /**
   * A matter that waits.
   *
   * @param left the last day and how long is left; empty where it has none
   */
  record Line(Waiting which, String expected, String left) {}

  /** Those that press most, first. */
  List<Line> of(Person person, Locale locale) {
    return turns.of(person, ROWS).stream().map(one -> line(one, locale)).toList();
  }

  private Line line(Waiting waiting, Locale locale) {
    String left = words.until(waiting.dueOn(), locale).replaceFirst("^[，；,;]\\s*", "");
    return new Line(waiting, words.expected(waiting, locale), left);
  }
}
