package io.plumbline.cli;

import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.catalogue.ControlPoint;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.catalogue.Provision;
import io.plumbline.kernel.catalogue.Responsible;
import io.plumbline.kernel.catalogue.Sentence;
import io.plumbline.kernel.catalogue.Stage;
import io.plumbline.kernel.catalogue.SupervisionPoint;
import io.plumbline.kernel.catalogue.SuspensionGround;
import io.plumbline.kernel.catalogue.Validity;
import java.util.List;
import java.util.Map;

/** A whole catalogue as JSON, for other programs; each item says all that holds for it. */
final class CatalogueJson {
  private CatalogueJson() {}

  static Map<String, Object> of(Catalogue catalogue) {
    return new Fields()
        .put("name", catalogue.settings().name())
        .put("time_zone", catalogue.settings().zone().getId())
        .put(
            "categories",
            catalogue.categories().stream()
                .map(c -> new Fields().put("id", c.id()).put("name", c.name()).map())
                .toList())
        .put(
            "units",
            catalogue.units().stream()
                .map(
                    u ->
                        new Fields()
                            .put("id", u.id())
                            .put("name", u.name())
                            .put("parent", (Object) u.parent())
                            .map())
                .toList())
        .put("items", catalogue.items().stream().map(CatalogueJson::item).toList())
        .map();
  }

  private static Map<String, Object> item(PowerItem item) {
    return valid(new Fields().put("code", item.code()), item.terms().validity())
        .put("name", item.identity().name())
        .put("category", item.identity().category())
        .put("template", (Object) item.identity().template())
        .put("open_cases_from", (Object) item.terms().openCasesFrom())
        .put("stages", item.stages().stream().map(CatalogueJson::stage).toList())
        .put(
            "control_points",
            item.controlPoints().stream().map(point -> control(point, item)).toList())
        .put("legal_basis", item.law().basis().stream().map(CatalogueJson::provision).toList())
        .put("limits", item.law().limits().stream().map(CatalogueJson::provision).toList())
        .put("suspensions", item.grounds().stream().map(CatalogueJson::ground).toList())
        .map();
  }

  private static Fields valid(Fields fields, Validity validity) {
    return fields
        .put("in_force_from", (Object) validity.from())
        .put("in_force_until", (Object) validity.until());
  }

  private static Map<String, Object> stage(Stage stage) {
    return new Fields()
        .put("id", stage.id())
        .put("name", stage.name())
        .put("code", (Object) stage.code())
        .map();
  }

  private static Map<String, Object> control(ControlPoint point, PowerItem item) {
    List<String> stages =
        item.stageIds().subList(point.stages().first(), point.stages().last() + 1);
    return new Fields()
        .put("stages", stages)
        .put("level", point.level().code())
        .put("risks", point.risks().stream().map(risk -> sentence(risk, "watched_by")).toList())
        .put(
            "measures",
            point.measures().stream().map(measure -> sentence(measure, "carried_out_by")).toList())
        .put(
            "responsible",
            point.responsible().parties().stream().map(CatalogueJson::party).toList())
        .put("responsible_inherited", point.responsible().inherited())
        .put("supervision", point.points().stream().map(CatalogueJson::supervision).toList())
        .put("placement_inferred", point.remarks().inferred())
        .put("note", point.remarks().note())
        .map();
  }

  private static Map<String, Object> sentence(Sentence sentence, String served) {
    return new Fields()
        .put("id", sentence.id())
        .put("text", sentence.text())
        .put(served, sentence.servedBy())
        .map();
  }

  private static Map<String, Object> party(Responsible party) {
    return new Fields()
        .put("printed", party.printed())
        .put("units", party.units())
        .put("role", party.role() == null ? null : (Object) party.role().code())
        .put("class", (Object) party.unitClass())
        .put("unresolved", party.unresolved())
        .map();
  }

  private static Map<String, Object> supervision(SupervisionPoint point) {
    return new Fields()
        .put("id", point.id())
        .put("text", point.source())
        .put("rule", RuleJson.of(point.rule()))
        .map();
  }

  private static Map<String, Object> provision(Provision provision) {
    return valid(
            new Fields().put("id", provision.id()).put("text", provision.text()),
            provision.validity())
        .put("confirmed", provision.confirmed())
        .put("rule", provision.rule() == null ? null : (Object) RuleJson.of(provision.rule()).map())
        .put("note", provision.note())
        .map();
  }

  private static Map<String, Object> ground(SuspensionGround ground) {
    return new Fields()
        .put("ground", ground.ground())
        .put("limit", ground.limit() == null ? null : (Object) RuleJson.limit(ground.limit()).map())
        .put("provision", (Object) ground.provision())
        .map();
  }
}
