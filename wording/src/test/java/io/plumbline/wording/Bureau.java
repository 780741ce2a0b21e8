package io.plumbline.wording;

import io.plumbline.kernel.Text;
import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.catalogue.ControlPoint;
import io.plumbline.kernel.catalogue.Ladder;
import io.plumbline.kernel.catalogue.Layer;
import io.plumbline.kernel.catalogue.Level;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.catalogue.Provision;
import io.plumbline.kernel.catalogue.RiskLevel;
import io.plumbline.kernel.catalogue.Stage;
import io.plumbline.kernel.catalogue.SupervisionPoint;
import io.plumbline.kernel.catalogue.SuspensionGround;
import io.plumbline.kernel.catalogue.Validity;
import io.plumbline.kernel.course.StageSpan;
import io.plumbline.kernel.days.Limit;
import io.plumbline.kernel.days.Limit.NoticeRule;
import io.plumbline.kernel.days.NamedDay;
import io.plumbline.kernel.days.WorkCalendar;
import io.plumbline.kernel.rules.Rule;
import io.plumbline.kernel.rules.RuleKind;
import io.plumbline.kernel.verdict.Judge;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small bureau with one item, and the holidays of autumn 2026; 2027 has not been announced. */
final class Bureau {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final WorkCalendar CALENDAR = WorkCalendar.announced(holidays(), Set.of(2025, 2026));
  static final String CODE = "XK-01";
  private static final List<Stage> STAGES =
      List.of(stage("受理", "acceptance"), stage("审查", "review"), stage("决定", "decision"));

  private final List<ControlPoint> points = new ArrayList<>();
  private final List<Provision> provisions = new ArrayList<>();
  private final List<SuspensionGround> grounds = new ArrayList<>();
  private PowerItem.Terms terms = new PowerItem.Terms(Validity.ALWAYS, null);

  static Bureau with() {
    return new Bureau().ground(new Text("鉴定", "appraisal"), null);
  }

  Bureau rule(String stage, RiskLevel risk, Text source, Rule rule) {
    return rule(stage, stage, risk, source, rule);
  }

  Bureau rule(String first, String last, RiskLevel risk, Text source, Rule rule) {
    StageSpan span = new StageSpan(position(first), position(last));
    String id = CODE + '/' + first + '/' + (points.size() + 1);
    SupervisionPoint.Place place = new SupervisionPoint.Place(Layer.CHART, span, risk);
    SupervisionPoint point = new SupervisionPoint(place, id, source, rule, true);
    ControlPoint.Responsibility nobody = new ControlPoint.Responsibility(List.of(), false);
    ControlPoint.Remarks none = new ControlPoint.Remarks(false, null);
    points.add(new ControlPoint(span, risk, List.of(), List.of(), nobody, List.of(point), none));
    return this;
  }

  Bureau provision(Provision provision) {
    provisions.add(provision);
    return this;
  }

  Bureau ground(Text ground, @Nullable Limit limit) {
    grounds.add(new SuspensionGround(ground, limit, null));
    return this;
  }

  Bureau inForceFrom(String day, @Nullable String openCasesFrom) {
    LocalDate takesOver = openCasesFrom == null ? null : LocalDate.parse(openCasesFrom);
    terms = new PowerItem.Terms(new Validity(LocalDate.parse(day), null), takesOver);
    return this;
  }

  /** A judge by this bureau's item; an older version without rules stands before a dated one. */
  Judge judge() {
    Catalogue.Settings settings = new Catalogue.Settings(Text.same("测试"), ZONE, ladder());
    List<PowerItem> items = new ArrayList<>();
    items.add(item(terms));
    LocalDate from = terms.validity().from();
    if (from != null) {
      Validity before = new Validity(null, from.minusDays(1));
      items.add(0, item(new PowerItem.Terms(before, null)));
    }
    return new Judge(new Catalogue(settings, List.of(), List.of(), items), CALENDAR);
  }

  private PowerItem item(PowerItem.Terms when) {
    Text name = new Text("民办职业培训学校办学资格认定", "Approval of private vocational training schools");
    PowerItem.Identity identity = new PowerItem.Identity(CODE, name, "XK", null);
    return new PowerItem(
        identity, when, STAGES, points, new PowerItem.Law(List.of(), provisions), grounds);
  }

  private static int position(String id) {
    return STAGES.stream().map(Stage::id).toList().indexOf(id);
  }

  private static Stage stage(String zh, String en) {
    return new Stage(zh, new Text(zh, en), null);
  }

  private static Ladder ladder() {
    Map<RiskLevel, Level> redWhereHigh =
        Map.of(RiskLevel.HIGH, Level.RED, RiskLevel.UNRATED, Level.YELLOW);
    Map<RiskLevel, Level> red = Map.of(RiskLevel.UNRATED, Level.RED);
    Map<RuleKind, Map<RiskLevel, Level>> whenBroken =
        Map.of(
            RuleKind.DEADLINE, redWhereHigh,
            RuleKind.DOCUMENT, redWhereHigh,
            RuleKind.COMPLAINT, redWhereHigh,
            RuleKind.HEADCOUNT, red,
            RuleKind.AMOUNT, red,
            RuleKind.DATA, Map.of(RiskLevel.UNRATED, Level.NOTICE));
    return new Ladder(new NoticeRule(new BigDecimal("0.9"), 1), whenBroken, 3);
  }

  private static List<NamedDay> holidays() {
    List<NamedDay> days = new ArrayList<>();
    days.add(named("2026-09-20", true, "国庆节"));
    List.of("2026-09-25", "2026-09-26", "2026-09-27")
        .forEach(day -> days.add(named(day, false, "中秋节")));
    LocalDate first = LocalDate.parse("2026-10-01");
    first
        .datesUntil(first.plusDays(7))
        .forEach(day -> days.add(named(day.toString(), false, "国庆节")));
    days.add(named("2026-10-10", true, "国庆节"));
    return days;
  }

  private static NamedDay named(String on, boolean worked, String name) {
    return new NamedDay(LocalDate.parse(on), worked, name, 2026);
  }
}
