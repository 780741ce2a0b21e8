package io.plumbline.catalogue;

import io.plumbline.kernel.Text;
import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.catalogue.Category;
import io.plumbline.kernel.catalogue.ControlPoint;
import io.plumbline.kernel.catalogue.Ladder;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.catalogue.Provision;
import io.plumbline.kernel.catalogue.Responsible;
import io.plumbline.kernel.catalogue.Role;
import io.plumbline.kernel.catalogue.Sentence;
import io.plumbline.kernel.catalogue.Stage;
import io.plumbline.kernel.catalogue.SupervisionPoint;
import io.plumbline.kernel.catalogue.SuspensionGround;
import io.plumbline.kernel.catalogue.Unit;
import io.plumbline.kernel.catalogue.Validity;
import io.plumbline.kernel.rules.Rule;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A whole catalogue as one JSON document, for other programs: with the keys of the YAML files, and
 * templates, ids and inherited responsibility resolved. What is not there is left out.
 */
public final class CatalogueExport {
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private CatalogueExport() {}

  /** Writes it; the stream stays open. */
  public static void write(Catalogue catalogue, OutputStream out) {
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      head(catalogue).forEach((name, value) -> value(json.writeName(name), value));
      json.writeArrayPropertyStart("items");
      catalogue.items().forEach(item -> value(json, item(item)));
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void value(JsonGenerator json, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      map.forEach((name, inner) -> value(json.writeName(String.valueOf(name)), inner));
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      list.forEach(inner -> value(json, inner));
      json.writeEndArray();
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else {
      json.writeString(String.valueOf(value));
    }
  }

  private static Map<String, Object> head(Catalogue catalogue) {
    Fields fields = new Fields().with("format", 1).with("name", catalogue.settings().name());
    fields.with("time_zone", catalogue.settings().zone().getId());
    fields.with("ladder", ladder(catalogue.settings().ladder()));
    fields.with("categories", each(catalogue.categories(), CatalogueExport::category));
    return fields.with("units", each(catalogue.units(), CatalogueExport::unit)).map();
  }

  private static Map<String, Object> ladder(Ladder ladder) {
    Fields notice =
        new Fields().with("share_of_limit", ladder.notice().shareOfLimit().toPlainString());
    notice.with("working_days_before_fixed_date", ladder.notice().workingDaysBeforeFixedDate());
    Fields broken = new Fields();
    ladder
        .whenBroken()
        .forEach(
            (kind, levels) -> {
              Fields byRisk = new Fields();
              levels.forEach((risk, level) -> byRisk.with(risk.code(), level.code()));
              broken.with(kind.code(), byRisk.sorted());
            });
    Fields all = new Fields().with("notice", notice.map()).with("when_broken", broken.sorted());
    return all.with("red_after_working_days_past_due", ladder.redAfterWorkingDays()).map();
  }

  private static Map<String, Object> category(Category category) {
    return new Fields().with("id", category.id()).with("name", category.name()).map();
  }

  private static Map<String, Object> unit(Unit unit) {
    return new Fields()
        .with("id", unit.id())
        .with("name", unit.name())
        .with("parent", unit.parent())
        .map();
  }

  private static Map<String, Object> item(PowerItem item) {
    Fields fields = new Fields().with("code", item.code()).with("name", item.identity().name());
    fields
        .with("category", item.identity().category())
        .with("template", item.identity().template());
    validity(fields, item.terms().validity());
    fields.with("open_cases_from", date(item.terms().openCasesFrom()));
    fields.with("stages", each(item.stages(), CatalogueExport::stage));
    fields.with("control_points", each(item.controlPoints(), control -> control(control, item)));
    fields.with("legal_basis", item.law().basis().stream().map(Provision::id).distinct().toList());
    fields.with("limits", each(item.law().limits(), CatalogueExport::provision));
    return fields.with("suspensions", each(item.grounds(), CatalogueExport::ground)).map();
  }

  private static Map<String, Object> stage(Stage stage) {
    return new Fields()
        .with("id", stage.id())
        .with("name", stage.name())
        .with("code", stage.code())
        .map();
  }

  private static Map<String, Object> control(ControlPoint control, PowerItem item) {
    Fields fields = new Fields();
    fields.with(
        "stages", item.stageIds().subList(control.stages().first(), control.stages().last() + 1));
    fields.with("level", control.level().code());
    fields.with("risks", each(control.risks(), risk -> sentence(risk, "watched_by")));
    fields.with(
        "measures", each(control.measures(), measure -> sentence(measure, "carried_out_by")));
    fields.with("responsible", each(control.responsible().parties(), CatalogueExport::responsible));
    fields.with("responsible_inherited", control.responsible().inherited());
    fields.with("supervision", each(control.points(), CatalogueExport::point));
    fields.with("placement", control.remarks().inferred() ? "inferred" : null);
    return fields.with("note", control.remarks().note()).map();
  }

  private static Map<String, Object> sentence(Sentence sentence, String service) {
    Fields fields = new Fields().with("id", sentence.id().isEmpty() ? null : sentence.id());
    return fields.with("text", sentence.text()).with(service, sentence.servedBy()).map();
  }

  private static Map<String, Object> responsible(Responsible party) {
    Role role = party.role();
    Fields fields = new Fields().with("text", party.printed()).with("units", party.units());
    fields.with("role", role == null ? null : role.code()).with("class", party.unitClass());
    return fields.with("unresolved", party.unresolved()).map();
  }

  private static Map<String, Object> point(SupervisionPoint point) {
    Fields fields = new Fields().with("id", point.id()).with("text", point.source());
    return rule(fields, point.rule()).map();
  }

  private static Map<String, Object> provision(Provision provision) {
    Fields fields = new Fields().with("id", provision.id()).with("text", provision.text());
    validity(fields, provision.validity()).with("confirmed", provision.confirmed());
    return rule(fields, provision.rule()).with("note", provision.note()).map();
  }

  private static Map<String, Object> ground(SuspensionGround ground) {
    Fields fields = new Fields().with("ground", ground.ground());
    fields.with("working_days", ground.limit() == null ? null : ground.limit().number());
    return fields.with("provision", ground.provision()).map();
  }

  private static Fields rule(Fields fields, @Nullable Rule rule) {
    return rule == null ? fields : fields.with(rule.kind().code(), RuleExport.of(rule));
  }

  private static Fields validity(Fields fields, Validity validity) {
    return fields
        .with("in_force_from", date(validity.from()))
        .with("in_force_until", date(validity.until()));
  }

  private static @Nullable String date(@Nullable LocalDate on) {
    return on == null ? null : on.toString();
  }

  private static <T> List<Map<String, Object>> each(
      List<T> things, Function<T, Map<String, Object>> export) {
    return things.stream().map(export).toList();
  }

  /** The fields of an object in their order; null is left out. */
  static final class Fields {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    Fields with(String name, @Nullable Object value) {
      if (value instanceof Text text) {
        fields.put(name, new Fields().with("zh", text.zh()).with("en", text.en()).map());
      } else if (value != null) {
        fields.put(name, value);
      }
      return this;
    }

    Map<String, Object> map() {
      return fields;
    }

    Map<String, Object> sorted() {
      return new TreeMap<>(fields);
    }
  }
}
