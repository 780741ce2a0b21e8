package io.plumbline.catalogue;

import io.plumbline.catalogue.YamlNode.Word;
import io.plumbline.kernel.catalogue.Level;
import io.plumbline.kernel.days.Limit;
import io.plumbline.kernel.life.AccountabilityLife.AccountabilityState;
import io.plumbline.kernel.life.AlertLife.AlertState;
import io.plumbline.kernel.life.ComplaintLife.ComplaintState;
import io.plumbline.kernel.life.Escalation;
import io.plumbline.kernel.life.Escalation.Addressee;
import io.plumbline.kernel.life.Handling;
import io.plumbline.kernel.life.Limits;
import io.plumbline.kernel.life.OrderLife.OrderState;
import io.plumbline.kernel.life.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads how what was found is handled: limits of states, and who is told when one has passed. */
final class HandlingReader {
  private static final Map<String, String> STATES = states();
  private static final Map<String, String> LIVES =
      same("alert", "order", "complaint", "accountability");
  private static final Map<String, String> LEVELS =
      same(Level.NOTICE.code(), Level.YELLOW.code(), Level.RED.code());
  private static final Map<String, Addressee> ADDRESSEES = addressees();
  private static final String WORKING = "working_days";
  private static final String CALENDAR = "calendar_days";
  private static final String PAST = "working_days_past_due";
  private final Shared shared;

  HandlingReader(Shared shared) {
    this.shared = shared;
  }

  Handling read(Optional<YamlMap> handling) {
    if (handling.isEmpty()) {
      return Handling.NONE;
    }
    handling.get().allow("limits", "escalation");
    Map<String, Limit> limits = new HashMap<>();
    handling.get().maps("limits").forEach(map -> limit(map, limits));
    Map<String, List<Escalation.Rung>> rungs = new LinkedHashMap<>();
    handling.get().maps("escalation").forEach(map -> rung(map, rungs));
    Map<String, Escalation> escalations = new HashMap<>();
    rungs.forEach((key, of) -> escalations.put(key, new Escalation(sorted(of))));
    return new Handling(new Limits(limits), escalations);
  }

  private void limit(YamlMap map, Map<String, Limit> limits) {
    map.allow("state", "level", WORKING, CALENDAR, "provision");
    map.requires("state");
    map.oneKey(List.of(WORKING, CALENDAR));
    Optional<Word> provision = map.value("provision").flatMap(map::word);
    provision.ifPresent(shared.provisions::find);
    Optional<Limit> limit =
        map.integer(WORKING, 1, 3_650)
            .<Limit>map(Limit.WorkingDays::new)
            .or(() -> map.integer(CALENDAR, 1, 3_650).map(n -> new Limit.CalendarDays(n, true)));
    Optional<String> state = map.choice("state", STATES);
    String level = map.choice("level", LEVELS).map(code -> "." + code).orElse("");
    state.ifPresent(key -> limit.ifPresent(of -> limits.put(key + level, of)));
  }

  private static void rung(YamlMap map, Map<String, List<Escalation.Rung>> rungs) {
    map.allow("life", "level", PAST, "tell");
    List.of("life", PAST, "tell").forEach(map::requires);
    Optional<String> life = map.choice("life", LIVES);
    String level = map.choice("level", LEVELS).map(code -> "." + code).orElse("");
    Optional<Integer> past = map.integer(PAST, 1, 365);
    Optional<Addressee> tell = map.choice("tell", ADDRESSEES);
    if (life.isPresent() && past.isPresent() && tell.isPresent()) {
      rungs
          .computeIfAbsent(life.get() + level, key -> new ArrayList<>())
          .add(new Escalation.Rung(past.get(), tell.get()));
    }
  }

  private static List<Escalation.Rung> sorted(List<Escalation.Rung> rungs) {
    return rungs.stream()
        .sorted(Comparator.comparingInt(Escalation.Rung::workingDaysPast))
        .toList();
  }

  private static Map<String, String> states() {
    Map<String, State[]> lives = new LinkedHashMap<>();
    lives.put("alert", AlertState.values());
    lives.put("order", OrderState.values());
    lives.put("complaint", ComplaintState.values());
    lives.put("accountability", AccountabilityState.values());
    Choices<String> choices = new Choices<>();
    lives.forEach(
        (life, states) ->
            Stream.of(states)
                .map(state -> life + "." + state.code())
                .forEach(key -> choices.with(key, key)));
    return choices.map();
  }

  private static Map<String, String> same(String... words) {
    Choices<String> choices = new Choices<>();
    Stream.of(words).forEach(word -> choices.with(word, word));
    return choices.map();
  }

  private static Map<String, Addressee> addressees() {
    Choices<Addressee> choices = new Choices<>();
    for (Addressee one : Addressee.values()) {
      choices.with(one.name().toLowerCase(Locale.ROOT), one);
    }
    return choices.map();
  }
}
