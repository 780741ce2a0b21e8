package io.plumbline.catalogue;

import io.plumbline.kernel.Text;
import io.plumbline.kernel.catalogue.ControlPoint;
import io.plumbline.kernel.catalogue.ControlPoint.Remarks;
import io.plumbline.kernel.catalogue.ControlPoint.Responsibility;
import io.plumbline.kernel.catalogue.Layer;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.catalogue.Provision;
import io.plumbline.kernel.catalogue.Responsible;
import io.plumbline.kernel.catalogue.RiskLevel;
import io.plumbline.kernel.catalogue.Sentence;
import io.plumbline.kernel.catalogue.Stage;
import io.plumbline.kernel.catalogue.SupervisionPoint;
import io.plumbline.kernel.catalogue.Validity;
import io.plumbline.kernel.course.StageSpan;
import io.plumbline.kernel.rules.Deadline;
import io.plumbline.kernel.rules.Rule;
import io.plumbline.kernel.rules.Trigger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads one power item, on its own or on a template. */
final class ItemReader {
  private static final String PER_ITEM = "per item";
  private final Shared shared;
  private final RuleReader rules;
  private final YamlMap item;
  private final YamlMap process;
  private final String code;
  private final List<Stage> stages = new ArrayList<>();
  private final Set<String> filled = new TreeSet<>();

  private ItemReader(Shared shared, RuleReader rules, YamlMap item, YamlMap process) {
    this.shared = shared;
    this.rules = rules;
    this.item = item;
    this.process = process;
    this.code = item.string("code").orElse("?");
  }

  static Optional<PowerItem> read(YamlMap item, Shared shared, RuleReader rules) {
    item.allow(
        "code",
        "name",
        "category",
        "in_force_from",
        "in_force_until",
        "applies_to",
        "legal_basis",
        "template",
        "stages",
        "control_points",
        "supervision");
    Optional<String> template = item.string("template");
    if (template.isEmpty()) {
      return new ItemReader(shared, rules, item, item).item();
    }
    YamlMap process = shared.templates.get(template.get());
    if (process == null) {
      Set<String> known = shared.templates.keySet();
      item.problems.error(
          item.file,
          item.value("template").orElse(item.node),
          "problem.unknown-id",
          template.get(),
          Nearest.to(template.get(), known));
      return Optional.empty();
    }
    Stream.of("stages", "control_points")
        .filter(item::has)
        .forEach(
            key -> item.problems.error(item.file, item.keyNode(key), "problem.template-has", key));
    return new ItemReader(shared, rules, item, process).item();
  }

  private Optional<PowerItem> item() {
    Optional<String> itemCode = item.requiredString("code");
    Optional<Text> name = item.requiredText("name");
    Optional<String> category = item.requiredString("category");
    category
        .filter(c -> !shared.categories.contains(c))
        .ifPresent(
            c ->
                item.problems.error(
                    item.file,
                    item.value("category").orElse(item.node),
                    "problem.unknown-id",
                    c,
                    Nearest.to(c, shared.categories)));
    process.required("stages");
    process.list("stages").forEach(this::stage);
    if (itemCode.isEmpty() || name.isEmpty() || category.isEmpty() || stages.isEmpty()) {
      return Optional.empty();
    }
    List<ControlPoint> points = controlPoints();
    unfilled();
    PowerItem.Identity identity =
        new PowerItem.Identity(
            code, name.get(), category.get(), item.string("template").orElse(null));
    return Optional.of(
        new PowerItem(
            identity,
            terms(),
            stages,
            points,
            law(category.get()),
            shared.grounds.stream()
                .filter(g -> g.scope().holds(code, category.get()))
                .map(Shared.Ground::ground)
                .toList()));
  }

  private PowerItem.Terms terms() {
    Validity validity = new Validity(item.date("in_force_from"), item.date("in_force_until"));
    Optional<YamlMap> transition = item.map("applies_to").map(map -> map.allow("open_cases_from"));
    return new PowerItem.Terms(
        validity, transition.map(map -> map.date("open_cases_from")).orElse(null));
  }

  private void stage(Node at) {
    if (at instanceof ScalarNode) {
      process.scalar(at).ifPresent(id -> add(at, new Stage(id, Text.same(id), null)));
      return;
    }
    process
        .map(at)
        .ifPresent(
            map -> {
              map.allow("id", "en", "code");
              map.requiredString("id")
                  .ifPresent(
                      id ->
                          add(
                              at,
                              new Stage(
                                  id,
                                  new Text(id, map.string("en").orElse(id)),
                                  map.string("code").orElse(null))));
            });
  }

  private void add(Node at, Stage stage) {
    if (stages.stream().anyMatch(other -> other.id().equals(stage.id()))) {
      process.problems.error(process.file, at, "problem.doubled-id", stage.id());
    }
    stages.add(stage);
  }

  private List<ControlPoint> controlPoints() {
    List<ControlPoint> points = new ArrayList<>();
    Responsibility before = new Responsibility(List.of(), true);
    for (YamlMap map : process.maps("control_points")) {
      Optional<ControlPoint> point = controlPoint(map, before);
      point.ifPresent(points::add);
      before = point.map(ControlPoint::responsible).orElse(before);
    }
    return points;
  }

  private Optional<ControlPoint> controlPoint(YamlMap map, Responsibility before) {
    map.allow(
        "stages", "level", "risks", "measures", "responsible", "supervision", "placement", "note");
    Optional<StageSpan> span = span(map);
    RiskLevel level = level(map);
    List<Sentence> risks = sentences(map, "risks", shared.risks);
    List<Sentence> measures = sentences(map, "measures", shared.measures);
    Responsibility responsible =
        map.has("responsible")
            ? new Responsibility(parties(map), false)
            : new Responsibility(before.parties(), true);
    Remarks remarks = new Remarks(inferred(map), map.text("note").orElse(null));
    return span.map(
        stages ->
            new ControlPoint(
                stages,
                level,
                risks,
                measures,
                responsible,
                supervision(map, stages, level),
                remarks));
  }

  private Optional<StageSpan> span(YamlMap map) {
    map.required("stages");
    List<Integer> positions = new ArrayList<>();
    for (Node at : map.list("stages")) {
      map.scalar(at).ifPresent(word -> position(map, at, word).ifPresent(positions::add));
    }
    if (positions.isEmpty()) {
      return Optional.empty();
    }
    int first = positions.stream().min(Integer::compare).orElse(0);
    int last = positions.stream().max(Integer::compare).orElse(0);
    if (last - first + 1 != Set.copyOf(positions).size()) {
      map.problems.error(map.file, map.keyNode("stages"), "problem.stages-apart");
    }
    return Optional.of(new StageSpan(first, last));
  }

  private Optional<Integer> position(YamlMap map, Node at, String word) {
    List<String> ids = stages.stream().map(Stage::id).toList();
    if (!ids.contains(word)) {
      map.problems.error(map.file, at, "problem.unknown-id", word, Nearest.to(word, ids));
      return Optional.empty();
    }
    return Optional.of(ids.indexOf(word));
  }

  private static RiskLevel level(YamlMap map) {
    Optional<String> word = map.string("level");
    Optional<RiskLevel> level =
        word.flatMap(
            w -> Stream.of(RiskLevel.values()).filter(l -> l.code().equals(w)).findFirst());
    if (word.isPresent() && level.isEmpty()) {
      map.problems.error(
          map.file,
          map.value("level").orElse(map.node),
          "problem.expected-one-of",
          "high, medium, low");
    }
    return level.orElse(RiskLevel.UNRATED);
  }

  private static boolean inferred(YamlMap map) {
    Optional<String> word = map.string("placement");
    if (word.isPresent() && !word.get().equals("inferred")) {
      map.problems.error(
          map.file, map.value("placement").orElse(map.node), "problem.expected-one-of", "inferred");
    }
    return word.isPresent();
  }

  private List<Sentence> sentences(YamlMap map, String key, Map<String, Sentence> known) {
    List<Sentence> sentences = new ArrayList<>();
    for (Node at : map.list(key)) {
      if (at instanceof ScalarNode scalar && scalar.getValue().matches("[A-Z]\\d+")) {
        lookUp(map, at, scalar.getValue(), known).ifPresent(sentences::add);
      } else {
        map.text(at).ifPresent(text -> sentences.add(new Sentence("", text, List.of())));
      }
    }
    return sentences;
  }

  private <T> Optional<T> lookUp(YamlMap map, Node at, String id, Map<String, T> known) {
    shared.used.add(id);
    T found = known.get(id);
    if (found == null) {
      map.problems.error(map.file, at, "problem.unknown-id", id, Nearest.to(id, known.keySet()));
    }
    return Optional.ofNullable(found);
  }

  private List<Responsible> parties(YamlMap map) {
    List<Responsible> parties = new ArrayList<>();
    for (Node at : map.list("responsible")) {
      map.scalar(at)
          .flatMap(text -> lookUp(map, at, text, shared.responsible))
          .ifPresent(parties::add);
    }
    return parties;
  }

  private List<SupervisionPoint> supervision(YamlMap map, StageSpan span, RiskLevel level) {
    List<SupervisionPoint> points = new ArrayList<>();
    map.map("supervision")
        .ifPresent(
            numbered -> {
              for (String number : numbered.keys()) {
                if (!number.matches("[1-9]\\d{0,3}")) {
                  map.problems.error(
                      map.file,
                      numbered.keyNode(number),
                      "problem.expected-number",
                      1,
                      9999,
                      number);
                }
                String place = stages.get(span.first()).id() + "/" + number;
                Node at = numbered.value(number).orElseThrow();
                point(numbered, at, place)
                    .ifPresent(
                        point ->
                            points.add(
                                new SupervisionPoint(
                                    new SupervisionPoint.Place(Layer.CHART, span, level),
                                    code + "/" + place,
                                    point.text(),
                                    point.rule(),
                                    true)));
              }
            });
    return points;
  }

  private Optional<Shared.Point> point(YamlMap map, Node at, String place) {
    Optional<YamlMap> own = process == item ? Optional.empty() : item.map("supervision");
    if (own.isPresent() && own.get().has(place)) {
      filled.add(place);
      return point(own.get(), own.get().value(place).orElseThrow());
    }
    if (at instanceof ScalarNode scalar && scalar.getValue().equals(PER_ITEM)) {
      YamlMap asked = process == item ? map : item;
      asked.problems.error(
          asked.file,
          process == item ? at : item.keyNode("supervision"),
          "problem.per-item",
          place);
      return Optional.empty();
    }
    return point(map, at);
  }

  private Optional<Shared.Point> point(YamlMap map, Node at) {
    if (at instanceof MappingNode) {
      YamlMap inline =
          map.map(at)
              .orElseThrow()
              .allow("text", "deadline", "document", "headcount", "amount", "complaint");
      Optional<Text> text = inline.requiredText("text");
      Optional<Rule> rule = rules.required(inline).filter(r -> stagesKnown(inline, inline.node, r));
      return text.isPresent() && rule.isPresent()
          ? Optional.of(new Shared.Point(text.get(), rule.get()))
          : Optional.empty();
    }
    return map.scalar(at)
        .flatMap(id -> lookUp(map, at, id, shared.points))
        .filter(p -> stagesKnown(map, at, p.rule()));
  }

  /** What an item says of points that its template does not have would be lost: it is said. */
  private void unfilled() {
    if (process == item) {
      if (item.has("supervision")) {
        item.problems.error(item.file, item.keyNode("supervision"), "problem.no-template");
      }
      return;
    }
    item.map("supervision")
        .ifPresent(
            own ->
                own.keys().stream()
                    .filter(place -> !filled.contains(place))
                    .forEach(
                        place ->
                            item.problems.error(
                                item.file, own.keyNode(place), "problem.no-such-point", place)));
  }

  private PowerItem.Law law(String category) {
    Set<Provision> basis = new LinkedHashSet<>();
    for (YamlMap map : process == item ? List.of(item) : List.of(process, item)) {
      for (Node at : map.list("legal_basis")) {
        map.scalar(at).flatMap(id -> lookUp(map, at, id, shared.provisions)).ifPresent(basis::add);
      }
    }
    List<Provision> limits = new ArrayList<>();
    for (Provision provision : shared.provisions.values()) {
      boolean applies = shared.provisionScopes.get(provision.id()).holds(code, category);
      if (applies
          && provision.rule() != null
          && stagesKnown(item, item.node, provision.rule(), provision.id())) {
        limits.add(provision);
      }
    }
    return new PowerItem.Law(List.copyOf(basis), limits);
  }

  private boolean stagesKnown(YamlMap map, Node at, Rule rule) {
    return stagesKnown(map, at, rule, "");
  }

  private boolean stagesKnown(YamlMap map, Node at, Rule rule, String provision) {
    if (!(rule instanceof Deadline deadline)) {
      return true;
    }
    int from = position(deadline.from());
    int to = position(deadline.to());
    for (Trigger trigger :
        Stream.of(deadline.from(), deadline.to()).filter(Objects::nonNull).toList()) {
      if (position(trigger) == -1) {
        map.problems.error(
            map.file, at, "problem.unknown-stage-of-limit", stageOf(trigger), code, provision);
        return false;
      }
    }
    if (from >= 0
        && to >= 0
        && to < from + (deadline.from() instanceof Trigger.Completed ? 1 : 0)) {
      map.problems.error(map.file, at, "problem.stops-before-start", code, provision);
      return false;
    }
    return true;
  }

  /** The stage's position; -1 where the item has none of that name, -2 where no stage is named. */
  private int position(@Nullable Trigger trigger) {
    String stage = stageOf(trigger);
    return stage.isEmpty() ? -2 : stages.stream().map(Stage::id).toList().indexOf(stage);
  }

  private static String stageOf(@Nullable Trigger trigger) {
    if (trigger instanceof Trigger.Entered entered) {
      return entered.stage();
    }
    return trigger instanceof Trigger.Completed completed ? completed.stage() : "";
  }
}
