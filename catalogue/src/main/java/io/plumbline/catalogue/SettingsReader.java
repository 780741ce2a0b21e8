package io.plumbline.catalogue;

import io.plumbline.catalogue.Shared.Ground;
import io.plumbline.catalogue.Shared.Scope;
import io.plumbline.catalogue.YamlNode.Word;
import io.plumbline.kernel.Text;
import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.catalogue.Category;
import io.plumbline.kernel.catalogue.Ladder;
import io.plumbline.kernel.catalogue.SuspensionGround;
import io.plumbline.kernel.days.Limit;
import io.plumbline.kernel.life.Handling;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Reads {@code catalogue.yaml}: what holds for the whole catalogue. */
final class SettingsReader {
  private static final String ZONE = "time_zone";

  private static final Map<String, CalendarChoice> CALENDARS =
      new Choices<CalendarChoice>()
          .with("china", CalendarChoice.CHINA)
          .with("monday-to-friday", CalendarChoice.MONDAY_TO_FRIDAY)
          .with("files", CalendarChoice.FILES)
          .map();

  private final YamlMap map;
  private final Shared shared;

  SettingsReader(YamlMap map, Shared shared) {
    this.map = map;
    this.shared = shared;
    map.allow(
        "format", "name", ZONE, "calendar", "categories", "ladder", "handling", "suspensions");
  }

  /** Which calendar a catalogue counts by. */
  enum CalendarChoice {
    CHINA,
    MONDAY_TO_FRIDAY,
    FILES
  }

  CalendarChoice calendar() {
    return map.choice("calendar", CALENDARS).orElse(CalendarChoice.CHINA);
  }

  Place calendarPlace() {
    return map.valuePlace("calendar");
  }

  /** After the statutes, whose provisions it names. */
  Optional<Catalogue.Settings> settings() {
    map.requires("format");
    map.integer("format", 1, 1);
    Optional<Text> name = map.requiredText("name");
    ZoneId zone = zone();
    Ladder ladder = LadderReader.read(map.map("ladder"));
    Handling handling = new HandlingReader(shared).read(map.map("handling"));
    return name.map(n -> new Catalogue.Settings(n, zone, ladder, handling));
  }

  private ZoneId zone() {
    Optional<Word> word = map.value(ZONE).flatMap(map::word);
    String id = word.map(Word::value).orElse("Asia/Shanghai");
    try {
      return ZoneId.of(id);
    } catch (DateTimeException e) {
      String nearest = Nearest.to(id, ZoneId.getAvailableZoneIds());
      map.error(
          map.valuePlace(ZONE),
          "problem.time-zone",
          map.value(ZONE).orElseThrow().found(),
          nearest);
      return ZoneId.of("Asia/Shanghai");
    }
  }

  void categories() {
    for (YamlMap category : map.maps("categories")) {
      category.allow("id", "name");
      Optional<String> id = category.requiredString("id");
      Optional<Text> name = category.requiredText("name");
      id.ifPresent(
          i ->
              shared.categories.put(
                  i, category.valuePlace("id"), new Category(i, name.orElse(Text.same(i)))));
    }
  }

  /** After the statutes, whose provisions they name. */
  void grounds() {
    map.maps("suspensions").forEach(this::ground);
  }

  private void ground(YamlMap ground) {
    ground.allow("ground", "applies_to", "working_days", "provision");
    Optional<Text> name = ground.requiredText("ground");
    Limit limit =
        ground.integer("working_days", 1, 36_500).map(Limit.WorkingDays::new).orElse(null);
    Optional<Word> provision = ground.value("provision").flatMap(ground::word);
    provision.ifPresent(shared.provisions::find);
    Scope scope = new Scope(ground.words("applies_to"), !ground.has("applies_to"));
    name.map(text -> new SuspensionGround(text, limit, provision.map(Word::value).orElse(null)))
        .ifPresent(read -> shared.grounds.add(new Ground(read, scope)));
  }
}
