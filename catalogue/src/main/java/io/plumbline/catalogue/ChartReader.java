package io.plumbline.catalogue;

import io.plumbline.catalogue.Chart.Box;
import io.plumbline.catalogue.Chart.Slot;
import io.plumbline.catalogue.YamlNode.Word;
import io.plumbline.kernel.catalogue.ControlPoint;
import io.plumbline.kernel.catalogue.ControlPoint.Remarks;
import io.plumbline.kernel.catalogue.ControlPoint.Responsibility;
import io.plumbline.kernel.catalogue.Provision;
import io.plumbline.kernel.catalogue.Responsible;
import io.plumbline.kernel.catalogue.RiskLevel;
import io.plumbline.kernel.catalogue.Sentence;
import io.plumbline.kernel.catalogue.Stage;
import io.plumbline.kernel.course.StageSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the process of an item or a template: its stages and control points. */
final class ChartReader {
  static final String PER_ITEM = "per item";
  private static final Map<String, RiskLevel> LEVELS =
      new Choices<RiskLevel>()
          .with(RiskLevel.HIGH.code(), RiskLevel.HIGH)
          .with(RiskLevel.MEDIUM.code(), RiskLevel.MEDIUM)
          .with(RiskLevel.LOW.code(), RiskLevel.LOW)
          .map();

  private final YamlMap map;
  private final Shared shared;
  private final boolean isTemplate;
  private final List<Stage> stages;
  private final List<String> ids;
  private final PointReader points;
  private final Map<String, Place> slotPlaces = new HashMap<>();

  private ChartReader(
      YamlMap map, Shared shared, RuleReader rules, String whose, boolean isTemplate) {
    this.map = map;
    this.shared = shared;
    this.isTemplate = isTemplate;
    this.stages = StagesReader.read(map);
    this.ids = stages.stream().map(Stage::id).toList();
    this.points = new PointReader(shared, rules, whose, ids, map.problems());
  }

  static Chart ofItem(YamlMap map, Shared shared, RuleReader rules, String code) {
    return new ChartReader(map, shared, rules, code, false).process();
  }

  static Chart ofTemplate(YamlMap map, Shared shared, RuleReader rules, String id) {
    return new ChartReader(map, shared, rules, id, true).process();
  }

  private Chart process() {
    List<Box> boxes = new ArrayList<>();
    map.requires("control_points");
    if (map.value("control_points").orElse(null) instanceof YamlNode.Rows rows
        && !rows.values().isEmpty()) {
      Responsibility before = new Responsibility(List.of(), false);
      for (YamlMap box : map.maps("control_points")) {
        Responsibility responsible = responsible(box, before);
        box(box, responsible).ifPresent(boxes::add);
        before = responsible;
      }
    }
    return new Chart(stages, boxes, basis(map, shared));
  }

  static List<Provision> basis(YamlMap map, Shared shared) {
    return map.words("legal_basis").stream()
        .flatMap(word -> shared.provisions.find(word).stream())
        .flatMap(List::stream)
        .map(Shared.Behind::provision)
        .toList();
  }

  private Optional<Box> box(YamlMap box, Responsibility responsible) {
    box.allow(
        "stages", "level", "risks", "measures", "responsible", "supervision", "placement", "note");
    Optional<StageSpan> span = span(box);
    RiskLevel level = box.choice("level", LEVELS).orElse(RiskLevel.UNRATED);
    List<Sentence> risks = sentences(box, "risks", shared.risks);
    List<Sentence> measures = sentences(box, "measures", shared.measures);
    Remarks remarks = new Remarks(inferred(box), box.text("note").orElse(null));
    return span.map(
        read ->
            new Box(
                new ControlPoint(read, level, risks, measures, responsible, List.of(), remarks),
                slots(box, ids.get(read.first()))));
  }

  private boolean inferred(YamlMap box) {
    boolean inferred = box.choice("placement", Map.of("inferred", true)).orElse(false);
    if (inferred) {
      map.problems().note(box.keyPlace("placement"), "problem.inferred");
    }
    return inferred;
  }

  private Optional<StageSpan> span(YamlMap box) {
    box.requires("stages");
    List<Integer> positions = new ArrayList<>();
    for (Word word : box.words("stages")) {
      position(word).ifPresent(positions::add);
    }
    if (positions.isEmpty()) {
      return Optional.empty();
    }
    for (int i = 1; i < positions.size(); i++) {
      if (positions.get(i) != positions.get(i - 1) + 1) {
        box.error(box.valuePlace("stages"), "problem.stages-apart", named(positions));
        return Optional.empty();
      }
    }
    return Optional.of(new StageSpan(positions.get(0), positions.get(positions.size() - 1)));
  }

  private String named(List<Integer> positions) {
    return String.join(", ", positions.stream().map(ids::get).toList());
  }

  private Optional<Integer> position(Word word) {
    int position = ids.indexOf(word.value());
    if (position >= 0) {
      return Optional.of(position);
    }
    if (!ids.isEmpty()) {
      map.error(word.place(), "problem.unknown-id", word.value(), Nearest.to(word.value(), ids));
    }
    return Optional.empty();
  }

  private List<Sentence> sentences(YamlMap box, String key, Register<Sentence> known) {
    List<Sentence> sentences = new ArrayList<>();
    Map<String, Place> places = new HashMap<>();
    for (YamlNode at : box.list(key)) {
      Optional<Sentence> sentence = sentence(box, at, known);
      sentence.filter(read -> isFirst(box, read, at.place(), places)).ifPresent(sentences::add);
    }
    return sentences;
  }

  private static boolean isFirst(
      YamlMap box, Sentence sentence, Place at, Map<String, Place> places) {
    String words = sentence.id().isEmpty() ? sentence.text().zh() : sentence.id();
    Place first = places.putIfAbsent(words, at);
    if (first != null) {
      box.error(at, "problem.doubled-id", words, first.line());
    }
    return first == null;
  }

  /**
   * A word without spaces in plain letters and figures is meant as an id; else it is a sentence.
   */
  private static Optional<Sentence> sentence(YamlMap box, YamlNode at, Register<Sentence> known) {
    if (at instanceof Word word
        && (known.has(word.value()) || word.value().matches("[A-Za-z][A-Za-z0-9_-]*"))) {
      return box.word(at).flatMap(known::find);
    }
    return box.text(at).map(text -> new Sentence("", text, List.of()));
  }

  private Responsibility responsible(YamlMap box, Responsibility before) {
    if (!box.has("responsible")) {
      if (before.parties().isEmpty() && !shared.units.ids().isEmpty()) {
        map.problems().warning(box.place(), "problem.nobody-responsible");
      }
      return new Responsibility(before.parties(), !before.parties().isEmpty());
    }
    List<Responsible> parties = new ArrayList<>();
    box.words("responsible").forEach(word -> party(word).ifPresent(parties::add));
    return new Responsibility(parties, false);
  }

  /** A unit's own name needs no explanation in {@code units.yaml}. */
  private Optional<Responsible> party(Word word) {
    String printed = word.value();
    if (!shared.responsible.has(printed) && shared.units.has(printed)) {
      return Optional.of(new Responsible(printed, List.of(printed), null, null, null));
    }
    return shared.responsible.find(word, shared.units.ids());
  }

  private List<Slot> slots(YamlMap box, String stage) {
    List<Slot> slots = new ArrayList<>();
    box.map("supervision")
        .ifPresent(
            numbered ->
                numbered
                    .keys()
                    .forEach(number -> slot(numbered, stage, number).ifPresent(slots::add)));
    return slots;
  }

  private Optional<Slot> slot(YamlMap numbered, String stage, String number) {
    String id = stage + "/" + number;
    Place at = numbered.keyPlace(number);
    if (!Figures.isPointNumber(number)) {
      numbered.error(at, "problem.expected-number", "1", "9999", YamlMap.foundText(number));
      return Optional.empty();
    }
    Place first = slotPlaces.putIfAbsent(id, at);
    if (first != null) {
      numbered.error(at, "problem.doubled-id", id, first.line());
    }
    YamlNode value = numbered.value(number).orElseThrow();
    if (value instanceof Word word && word.value().equals(PER_ITEM)) {
      return leftToItem(numbered, word, id);
    }
    return points.point(numbered, value).map(point -> new Slot(id, point));
  }

  private Optional<Slot> leftToItem(YamlMap numbered, Word word, String id) {
    if (!isTemplate) {
      numbered.error(word.place(), "problem.per-item-here");
      return Optional.empty();
    }
    return Optional.of(new Slot(id, null));
  }
}
