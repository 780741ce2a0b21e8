package io.plumbline.catalogue;

import io.plumbline.catalogue.YamlNode.Word;
import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.catalogue.Provision;
import io.plumbline.kernel.days.NamedDay;
import io.plumbline.kernel.days.WorkCalendar;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads all files of a catalogue; one that is faulty does not hide what is wrong with the others.
 */
final class CatalogueReader {
  private static final int MOST_FILES = 20_000;
  private final CatalogueSource source;
  private final List<NamedDay> announcedSince;
  private final Problems problems = new Problems();
  private final Shared shared = new Shared(problems);
  private final List<PowerItem> items = new ArrayList<>();
  private final Map<String, String> takenBy = new HashMap<>();
  private boolean everyItemWasRead = true;

  CatalogueReader(CatalogueSource source, List<NamedDay> announcedSince) {
    this.source = source;
    this.announcedSince = announcedSince;
  }

  /** The whole catalogue. */
  Reading read() throws IOException {
    return read(file -> true);
  }

  List<Problem> problemsAndNotes() {
    return problems.sorted();
  }

  /** The items of those files, and what they need. */
  Reading read(Predicate<String> wanted) throws IOException {
    List<String> files = source.files();
    if (files.size() > MOST_FILES) {
      problems.error(Place.startOf(CatalogueFiles.SETTINGS), "problem.too-many-files", MOST_FILES);
      return reading(Optional.empty(), WorkCalendar.mondayToFriday());
    }
    CatalogueFiles.tellUnknown(files, problems);
    Optional<SettingsReader> settings =
        yaml(files, CatalogueFiles.SETTINGS).map(map -> new SettingsReader(map, shared));
    settings.ifPresentOrElse(SettingsReader::categories, shared.categories::isNotWhole);
    RuleReader rules = new RuleReader();
    shared(files, rules);
    Optional<Catalogue.Settings> read = settings.flatMap(SettingsReader::settings);
    settings.ifPresent(SettingsReader::grounds);
    items(files.stream().filter(CatalogueFiles::isItem).filter(wanted).toList(), rules);
    if (files.stream().filter(CatalogueFiles::isItem).allMatch(wanted)) {
      atTheEnd();
    }
    WorkCalendar calendar = calendar(files, settings);
    return reading(read.filter(s -> !items.isEmpty()).map(this::catalogue), calendar);
  }

  private Catalogue catalogue(Catalogue.Settings settings) {
    return new Catalogue(settings, shared.categories.all(), shared.units.all(), items);
  }

  private Reading reading(Optional<Catalogue> catalogue, WorkCalendar calendar) {
    List<String> used = new ArrayList<>();
    for (Register<?> register :
        List.of(
            shared.risks, shared.measures, shared.points, shared.responsible, shared.provisions)) {
      used.addAll(register.used());
    }
    List<Provision> provisions =
        shared.provisions.all().stream()
            .flatMap(List::stream)
            .map(Shared.Behind::provision)
            .toList();
    Reading.SharedWords words =
        new Reading.SharedWords(shared.risks.all(), shared.measures.all(), provisions, used);
    List<Problem> told =
        problems.sorted().stream().filter(problem -> problem.severity() != Severity.NOTE).toList();
    return new Reading(catalogue, calendar, told, words, source);
  }

  private WorkCalendar calendar(List<String> files, Optional<SettingsReader> settings) {
    if (settings.isEmpty()) {
      return WorkCalendar.mondayToFriday();
    }
    Calendars calendars = new Calendars(source, files, problems);
    return calendars.calendar(
        settings.get().calendar(), settings.get().calendarPlace(), announcedSince);
  }

  private void shared(List<String> files, RuleReader rules) {
    with(
        files,
        "sentences/risks.yaml",
        shared.risks,
        map -> SentencesReader.sentences(map, shared.risks, "watched_by"));
    with(
        files,
        "sentences/measures.yaml",
        shared.measures,
        map -> SentencesReader.sentences(map, shared.measures, "carried_out_by"));
    with(
        files,
        "sentences/points.yaml",
        shared.points,
        map -> SentencesReader.points(map, shared.points, rules));
    with(files, "units.yaml", shared.responsible, map -> new UnitsReader(map, shared).read());
    with(
        files,
        "statutes.yaml",
        shared.provisions,
        map -> new StatutesReader(map, shared, rules).read());
    for (String file : files.stream().filter(CatalogueFiles::isTemplate).toList()) {
      with(files, file, shared.templates, map -> template(map, rules));
    }
  }

  private void with(
      List<String> files, String file, Register<?> register, Consumer<YamlMap> reader) {
    if (files.contains(file)) {
      yaml(files, file).ifPresentOrElse(reader, register::isNotWhole);
    }
  }

  private Optional<YamlMap> yaml(List<String> files, String file) {
    try {
      return files.contains(file)
          ? new YamlFile(file, problems).read(source.read(file))
          : Optional.empty();
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage());
      problems.error(Place.startOf(file), "problem.unreadable", reason);
      return Optional.empty();
    }
  }

  private void template(YamlMap map, RuleReader rules) {
    map.allow("id", "legal_basis", "stages", "control_points");
    Optional<String> id = map.requiredString("id");
    Chart process = ChartReader.ofTemplate(map, shared, rules, id.orElse("?"));
    id.ifPresentOrElse(
        i -> shared.templates.put(i, map.valuePlace("id"), process), shared.templates::isNotWhole);
  }

  private void items(List<String> files, RuleReader rules) {
    for (String file : files) {
      Optional<YamlMap> map = yaml(List.of(file), file);
      Optional<PowerItem> item = map.flatMap(m -> new ItemReader(m, shared, rules).read());
      item.ifPresent(read -> add(read, file, map.orElseThrow()));
      everyItemWasRead &= item.isPresent();
    }
    if (files.isEmpty()) {
      problems.error(Place.startOf("items/"), "problem.no-items");
    }
  }

  private void add(PowerItem item, String file, YamlMap map) {
    items.add(item);
    String version = item.code() + " " + item.terms().validity().from();
    String other = takenBy.putIfAbsent(version, file);
    if (other != null) {
      map.error(map.valuePlace("code"), "problem.doubled-version", item.code(), other);
    }
    Stream.of(item.code(), item.identity().name().zh(), item.identity().name().en())
        .distinct()
        .forEach(word -> taken(word, item.code(), map));
  }

  /** A log names an item by its code or its name: neither may mean two. */
  private void taken(String word, String code, YamlMap map) {
    String other = takenBy.putIfAbsent("= " + word, code);
    if (other != null && !other.equals(code)) {
      map.error(map.valuePlace("name"), "problem.doubled-word", word, other);
    }
  }

  /** What can be told only when every item has been read. */
  private void atTheEnd() {
    if (everyItemWasRead && shared.categories.isWhole()) {
      scopesNameSomething();
    }
    if (problems.hasErrors()) {
      return;
    }
    List.of(shared.risks, shared.measures, shared.points, shared.templates)
        .forEach(Register::tellUnused);
  }

  private void scopesNameSomething() {
    TreeSet<String> known = new TreeSet<>(shared.categories.ids());
    items.forEach(item -> known.add(item.code()));
    Stream<Word> ofGrounds =
        shared.grounds.stream().flatMap(ground -> ground.scope().names().stream());
    Stream<Word> ofProvisions =
        shared.provisions.all().stream()
            .flatMap(List::stream)
            .flatMap(behind -> behind.scope().names().stream());
    Stream.concat(ofGrounds, ofProvisions)
        .filter(word -> !known.contains(word.value()))
        .forEach(
            word ->
                problems.error(
                    word.place(),
                    "problem.unknown-id",
                    word.value(),
                    Nearest.to(word.value(), known)));
  }
}
