package io.plumbline.catalogue;

import io.plumbline.kernel.Text;
import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.catalogue.Category;
import io.plumbline.kernel.catalogue.Ladder;
import io.plumbline.kernel.catalogue.Level;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.catalogue.RiskLevel;
import io.plumbline.kernel.catalogue.Unit;
import io.plumbline.kernel.days.Limit.NoticeRule;
import io.plumbline.kernel.days.NamedDay;
import io.plumbline.kernel.days.WorkCalendar;
import io.plumbline.kernel.rules.RuleKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads all files of a catalogue; one that is faulty does not hide what is wrong with the others.
 */
final class CatalogueReader {
  private static final String SETTINGS = "catalogue.yaml";
  private final CatalogueSource source;
  private final List<NamedDay> moreDays;
  private final Problems problems = new Problems();
  private final Shared shared = new Shared();
  private final List<Category> categories = new ArrayList<>();
  private WorkCalendar calendar = WorkCalendar.mondayToFriday();

  CatalogueReader(CatalogueSource source, List<NamedDay> moreDays) {
    this.source = source;
    this.moreDays = moreDays;
  }

  /** Reads the items whose file that predicate takes, and all that they need. */
  Reading read(Predicate<String> items) throws IOException {
    List<String> files = source.files();
    Optional<YamlMap> settings = files.contains(SETTINGS) ? yaml(SETTINGS) : Optional.empty();
    if (!files.contains(SETTINGS)) {
      problems.error(SETTINGS, Optional.empty(), "problem.no-settings");
    }
    files.forEach(this::known);
    Optional<Catalogue.Settings> read = settings.flatMap(map -> settings(map, files));
    if (read.isEmpty()) {
      return reading(Optional.empty());
    }
    RuleReader rules = new RuleReader(read.get().ladder().redAfterWorkingDays());
    SharedReader reader = new SharedReader(shared, rules);
    reader.grounds(settings.get());
    List<Unit> units = shared(files, reader);
    List<PowerItem> found =
        items(files.stream().filter(file -> file.startsWith("items/")).filter(items), rules);
    return reading(
        found.isEmpty()
            ? Optional.empty()
            : Optional.of(new Catalogue(read.get(), categories, units, found)));
  }

  private Reading reading(Optional<Catalogue> catalogue) {
    Reading.SharedWords words =
        new Reading.SharedWords(
            List.copyOf(shared.risks.values()),
            List.copyOf(shared.measures.values()),
            List.copyOf(shared.provisions.values()),
            List.copyOf(shared.used));
    return new Reading(catalogue, calendar, problems.sorted(), words, source);
  }

  private void known(String file) {
    boolean known =
        file.equals(SETTINGS)
            || Set.of(
                    "units.yaml",
                    "statutes.yaml",
                    "sentences/risks.yaml",
                    "sentences/measures.yaml",
                    "sentences/points.yaml")
                .contains(file)
            || file.matches("(items|templates)/[^/]+\\.yaml")
            || file.startsWith("calendar/")
            || file.matches("(?i)readme.*|.*\\.(md|txt)");
    if (!known) {
      problems.error(file, Optional.empty(), "problem.unknown-file", file);
    }
  }

  private List<Unit> shared(List<String> files, SharedReader reader) throws IOException {
    List<Unit> units = new ArrayList<>();
    with(files, "sentences/risks.yaml", map -> reader.sentences(map, shared.risks, "watched_by"));
    with(
        files,
        "sentences/measures.yaml",
        map -> reader.sentences(map, shared.measures, "carried_out_by"));
    with(files, "sentences/points.yaml", reader::points);
    with(files, "units.yaml", map -> units.addAll(reader.units(map)));
    with(files, "statutes.yaml", reader::statutes);
    for (String file : files) {
      if (file.startsWith("templates/")) {
        with(files, file, this::template);
      }
    }
    return units;
  }

  private void template(YamlMap map) {
    map.allow("id", "legal_basis", "stages", "control_points");
    map.requiredString("id").ifPresent(id -> shared.templates.put(id, map));
  }

  private List<PowerItem> items(Stream<String> files, RuleReader rules) throws IOException {
    List<PowerItem> items = new ArrayList<>();
    Map<String, String> seen = new TreeMap<>();
    for (String file : files.toList()) {
      Optional<PowerItem> item = yaml(file).flatMap(map -> ItemReader.read(map, shared, rules));
      item.ifPresent(items::add);
      item.map(i -> i.code() + " " + i.terms().validity().from())
          .map(version -> seen.put(version, file))
          .ifPresent(
              other -> problems.error(file, Optional.empty(), "problem.doubled-version", other));
    }
    if (items.isEmpty()) {
      problems.error("items/", Optional.empty(), "problem.no-items");
    }
    return items;
  }

  private void with(List<String> files, String file, Consumer<YamlMap> reader) throws IOException {
    if (files.contains(file)) {
      yaml(file).ifPresent(reader);
    }
  }

  private Optional<YamlMap> yaml(String file) throws IOException {
    return new YamlFile(file, problems)
        .read(source.read(file))
        .map(node -> new YamlMap(file, node, problems));
  }

  private Optional<Catalogue.Settings> settings(YamlMap map, List<String> files) {
    map.allow("format", "name", "time_zone", "calendar", "categories", "ladder", "suspensions");
    map.required("format");
    map.integer("format", 1, 1);
    for (YamlMap category : map.maps("categories")) {
      category.allow("id", "name");
      Optional<String> id = category.requiredString("id");
      Optional<Text> name = category.requiredText("name");
      id.ifPresent(shared.categories::add);
      id.ifPresent(i -> name.ifPresent(n -> categories.add(new Category(i, n))));
    }
    calendar(map, files);
    Optional<Text> name = map.requiredText("name");
    Optional<ZoneId> zone = zone(map);
    Ladder ladder = ladder(map);
    return name.isPresent() && zone.isPresent()
        ? Optional.of(new Catalogue.Settings(name.get(), zone.get(), ladder))
        : Optional.empty();
  }

  private Optional<ZoneId> zone(YamlMap map) {
    Optional<String> word = map.requiredString("time_zone");
    try {
      return word.map(ZoneId::of);
    } catch (DateTimeException e) {
      problems.error(
          map.file, map.value("time_zone").orElse(map.node), "problem.time-zone", word.orElse(""));
      return Optional.empty();
    }
  }

  private void calendar(YamlMap map, List<String> files) {
    String word = map.requiredString("calendar").orElse("monday-to-friday");
    if (!Set.of("china", "monday-to-friday", "files").contains(word)) {
      problems.error(
          map.file,
          map.value("calendar").orElse(map.node),
          "problem.expected-one-of",
          "china, monday-to-friday, files");
    } else if (word.equals("files")) {
      calendar =
          files(source, files.stream().filter(file -> file.matches("calendar/.*\\.csv")).toList());
    } else if (word.equals("china")) {
      calendar = files(new BuiltInSource(), List.of("calendar/cn-holidays.csv"));
    }
  }

  private WorkCalendar files(CatalogueSource where, List<String> files) {
    List<NamedDay> days = new ArrayList<>();
    Set<Integer> years = new TreeSet<>();
    for (String file : files) {
      try {
        CalendarReading reading = CalendarFiles.read(where.read(file), file);
        days.addAll(reading.days());
        years.addAll(reading.years());
        reading.problems().stream().filter(problem -> where == source).forEach(problems::add);
      } catch (IOException e) {
        problems.error(
            file, Optional.empty(), "problem.unreadable", String.valueOf(e.getMessage()));
      }
    }
    days.addAll(moreDays);
    return WorkCalendar.announced(days, years);
  }

  private Ladder ladder(YamlMap settings) {
    Optional<YamlMap> ladder =
        settings
            .map("ladder")
            .map(map -> map.allow("notice", "when_broken", "red_after_working_days_past_due"));
    Optional<YamlMap> notice =
        ladder
            .flatMap(map -> map.map("notice"))
            .map(map -> map.allow("share_of_limit", "working_days_before_fixed_date"));
    BigDecimal share = notice.flatMap(CatalogueReader::share).orElse(new BigDecimal("0.9"));
    int before =
        notice.flatMap(map -> map.integer("working_days_before_fixed_date", 0, 365)).orElse(1);
    int red =
        ladder.flatMap(map -> map.integer("red_after_working_days_past_due", 1, 3650)).orElse(3);
    Map<RuleKind, Map<RiskLevel, Level>> levels = DefaultLadder.levels();
    ladder.flatMap(map -> map.map("when_broken")).ifPresent(map -> levels(map, levels));
    return new Ladder(new NoticeRule(share, before), levels, red);
  }

  private static Optional<BigDecimal> share(YamlMap map) {
    Optional<String> word = map.string("share_of_limit");
    if (word.isPresent() && !word.get().matches("0\\.\\d{1,6}|1(\\.0+)?")) {
      map.problems.error(
          map.file,
          map.value("share_of_limit").orElse(map.node),
          "problem.expected-share",
          word.get());
      return Optional.empty();
    }
    return word.map(BigDecimal::new);
  }

  private static void levels(YamlMap map, Map<RuleKind, Map<RiskLevel, Level>> levels) {
    map.allow(Stream.of(RuleKind.values()).map(RuleKind::code).toArray(String[]::new));
    for (RuleKind kind : RuleKind.values()) {
      map.map(kind.code()).ifPresent(byRisk -> levels.put(kind, byRisk(byRisk)));
    }
  }

  private static Map<RiskLevel, Level> byRisk(YamlMap map) {
    map.allow(Stream.of(RiskLevel.values()).map(RiskLevel::code).toArray(String[]::new));
    Map<RiskLevel, Level> byRisk = new EnumMap<>(RiskLevel.class);
    for (RiskLevel risk : RiskLevel.values()) {
      map.string(risk.code())
          .ifPresent(
              word -> {
                Optional<Level> level =
                    Stream.of(Level.values()).filter(l -> l.code().equals(word)).findFirst();
                level.ifPresentOrElse(
                    l -> byRisk.put(risk, l),
                    () ->
                        map.problems.error(
                            map.file,
                            map.value(risk.code()).orElse(map.node),
                            "problem.expected-one-of",
                            "notice, yellow, red"));
              });
    }
    return byRisk;
  }
}
