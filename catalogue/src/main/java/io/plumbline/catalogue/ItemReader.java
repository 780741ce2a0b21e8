package io.plumbline.catalogue;

import io.plumbline.catalogue.Chart.Box;
import io.plumbline.catalogue.Chart.Slot;
import io.plumbline.catalogue.Shared.Behind;
import io.plumbline.catalogue.Shared.Ground;
import io.plumbline.catalogue.Shared.Point;
import io.plumbline.catalogue.YamlNode.Word;
import io.plumbline.kernel.Text;
import io.plumbline.kernel.catalogue.ControlPoint;
import io.plumbline.kernel.catalogue.Layer;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.catalogue.Provision;
import io.plumbline.kernel.catalogue.SupervisionPoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one power item, on its own or on a template. */
final class ItemReader {
  private final YamlMap item;
  private final Shared shared;
  private final RuleReader rules;

  ItemReader(YamlMap item, Shared shared, RuleReader rules) {
    this.item = item;
    this.shared = shared;
    this.rules = rules;
  }

  /** The item as far as it can be told; what is faulty in it has been said. */
  Optional<PowerItem> read() {
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
    Optional<String> code = item.requiredString("code");
    Optional<Text> name = item.requiredText("name");
    item.requires("category");
    Optional<Word> category = item.value("category").flatMap(item::word);
    category.ifPresent(shared.categories::find);
    PowerItem.Terms terms = terms();
    Optional<Chart> process = process(code.orElse("?"));
    if (code.isEmpty() || name.isEmpty() || category.isEmpty()) {
      return Optional.empty();
    }
    String template = item.string("template").orElse(null);
    PowerItem.Identity identity =
        new PowerItem.Identity(code.get(), name.get(), category.get().value(), template);
    return process
        .filter(read -> !read.stages().isEmpty())
        .map(read -> item(identity, terms, read));
  }

  private PowerItem.Terms terms() {
    Optional<YamlMap> transition = item.map("applies_to");
    transition.ifPresent(map -> map.allow("open_cases_from").requires("open_cases_from"));
    return new PowerItem.Terms(
        Dates.validity(item), transition.map(map -> map.date("open_cases_from")).orElse(null));
  }

  private Optional<Chart> process(String code) {
    if (!item.has("template")) {
      if (item.has("supervision")) {
        item.error(item.keyPlace("supervision"), "problem.no-template");
      }
      return Optional.of(ChartReader.ofItem(item, shared, rules, code));
    }
    Stream.of("stages", "control_points")
        .filter(item::has)
        .forEach(key -> item.error(item.keyPlace(key), "problem.template-has", key));
    return item.value("template")
        .flatMap(item::word)
        .flatMap(shared.templates::find)
        .map(this::withOwnBasis);
  }

  private Chart withOwnBasis(Chart template) {
    List<String> there = template.basis().stream().map(Provision::id).toList();
    List<Provision> basis = new ArrayList<>(template.basis());
    ChartReader.basis(item, shared).stream()
        .filter(provision -> !there.contains(provision.id()))
        .forEach(basis::add);
    return new Chart(template.stages(), template.boxes(), basis);
  }

  private PowerItem item(PowerItem.Identity identity, PowerItem.Terms terms, Chart process) {
    PointReader points =
        new PointReader(shared, rules, identity.code(), process.stageIds(), item.problems());
    Map<String, Point> own = own(process, points);
    List<ControlPoint> controls = new ArrayList<>();
    process.boxes().forEach(box -> controls.add(filled(box, identity.code(), own)));
    PowerItem.Law law = new PowerItem.Law(process.basis(), limits(identity, points));
    List<Ground> grounds =
        shared.grounds.stream()
            .filter(g -> g.scope().holds(identity.code(), identity.category()))
            .toList();
    return new PowerItem(
        identity,
        terms,
        process.stages(),
        controls,
        law,
        grounds.stream().map(Ground::ground).toList());
  }

  /** What the item says at the places that its template leaves to it. */
  private Map<String, Point> own(Chart process, PointReader points) {
    Map<String, Point> own = new LinkedHashMap<>();
    Optional<YamlMap> said = item.has("template") ? item.map("supervision") : Optional.empty();
    List<String> left = process.leftToItems();
    for (String place : said.map(YamlMap::keys).orElse(List.of())) {
      YamlMap map = said.orElseThrow();
      if (left.contains(place)) {
        points.point(map, map.value(place).orElseThrow()).ifPresent(point -> own.put(place, point));
      } else {
        refuse(map.keyPlace(place), place, left);
      }
    }
    left.stream().filter(place -> said.isEmpty() || !said.get().has(place)).forEach(this::missing);
    return own;
  }

  private void refuse(Place at, String place, List<String> left) {
    int stroke = place.lastIndexOf('/');
    if (stroke > 0 && Figures.isPointNumber(place.substring(stroke + 1))) {
      item.error(at, "problem.no-such-point", place, Nearest.to(place, left));
    } else {
      item.error(at, "problem.not-a-place", place);
    }
  }

  private void missing(String place) {
    item.error(item.keyPlace("supervision"), "problem.per-item", place);
  }

  private static ControlPoint filled(Box box, String code, Map<String, Point> own) {
    ControlPoint c = box.control();
    List<SupervisionPoint> points = new ArrayList<>();
    for (Slot slot : box.slots()) {
      @Nullable Point point = slot.point() == null ? own.get(slot.id()) : slot.point();
      if (point != null) {
        SupervisionPoint.Place at = new SupervisionPoint.Place(Layer.CHART, c.stages(), c.level());
        points.add(
            new SupervisionPoint(
                at, code + "/" + slot.id(), point.text(), point.rule().rule(), true));
      }
    }
    return new ControlPoint(
        c.stages(), c.level(), c.risks(), c.measures(), c.responsible(), points, c.remarks());
  }

  private List<Provision> limits(PowerItem.Identity identity, PointReader points) {
    List<Provision> limits = new ArrayList<>();
    for (Behind behind : shared.provisions.all().stream().flatMap(List::stream).toList()) {
      boolean applies = behind.scope().holds(identity.code(), identity.category());
      if (applies && behind.rule() != null && points.fits(behind.rule())) {
        limits.add(behind.provision());
      }
    }
    return limits;
  }
}
