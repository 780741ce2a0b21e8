package io.plumbline.kernel.cases;

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
import io.plumbline.kernel.days.WorkCalendar;
import io.plumbline.kernel.rules.Rule;
import io.plumbline.kernel.rules.RuleKind;
import io.plumbline.kernel.verdict.Judge;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A power item in a few lines. Its points are numbered within their stage as charts print them:
 * {@code 受理/1}, {@code 受理/2} …
 */
public final class Chart {
  public static final String CODE = "T-01";
  private final List<String> stages;
  private final List<ControlPoint> points = new ArrayList<>();
  private final List<Provision> provisions = new ArrayList<>();
  private final List<SuspensionGround> grounds = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private ZoneId zone = China.ZONE;
  private WorkCalendar calendar = China.CALENDAR;
  private RiskLevel risk = RiskLevel.MEDIUM;
  private Validity validity = Validity.ALWAYS;
  private @Nullable LocalDate openCasesFrom;
  private int redAfter = 3;

  private Chart(List<String> stages) {
    this.stages = stages;
    ground("听证", null);
  }

  /** An item with these stages; a case of it may be suspended for 听证 without limit. */
  public static Chart of(String... stages) {
    return new Chart(List.of(stages));
  }

  /** Elsewhere. */
  public Chart in(String otherZone, WorkCalendar otherCalendar) {
    zone = ZoneId.of(otherZone);
    calendar = otherCalendar;
    return this;
  }

  /** The points that follow have that risk level; 中 unless told. */
  public Chart rated(RiskLevel level) {
    risk = level;
    return this;
  }

  /** That rule at that stage. */
  public Chart at(String stage, Rule rule) {
    return across(stage, stage, rule);
  }

  /** That rule on the stages from the one to the other. */
  public Chart across(String first, String last, Rule rule) {
    StageSpan span = new StageSpan(stages.indexOf(first), stages.indexOf(last));
    String id = first + '/' + numbers.merge(first, 1, Integer::sum);
    SupervisionPoint.Place place = new SupervisionPoint.Place(Layer.CHART, span, risk);
    SupervisionPoint point = new SupervisionPoint(place, id, Text.same(id), rule, true);
    points.add(
        new ControlPoint(
            span,
            risk,
            List.of(),
            List.of(),
            new ControlPoint.Responsibility(List.of(), false),
            List.of(point),
            new ControlPoint.Remarks(false, null)));
    return this;
  }

  /** A statute's rule behind the chart. */
  public Chart statute(String id, Validity inForce, Rule rule) {
    provisions.add(new Provision(id, Text.same(id), inForce, true, rule, null));
    return this;
  }

  /** The ladder's working days past due after which a deadline is red; 3 unless told. */
  public Chart redAfter(int workingDays) {
    redAfter = workingDays;
    return this;
  }

  /** A ground of suspension with its own limit. */
  public Chart ground(String words, @Nullable Limit limit) {
    grounds.add(new SuspensionGround(Text.same(words), limit, null));
    return this;
  }

  /** No ground of suspension is listed. */
  public Chart withoutGrounds() {
    grounds.clear();
    return this;
  }

  /** In force from the one day to the other, both counted; null: without beginning or end. */
  public Chart inForce(@Nullable String from, @Nullable String until) {
    validity =
        new Validity(
            from == null ? null : LocalDate.parse(from),
            until == null ? null : LocalDate.parse(until));
    return this;
  }

  /** Takes over the cases that are open on that day. */
  public Chart takesOverFrom(String day) {
    openCasesFrom = LocalDate.parse(day);
    return this;
  }

  public PowerItem item() {
    return new PowerItem(
        new PowerItem.Identity(CODE, Text.same("测试事项"), "T", null),
        new PowerItem.Terms(validity, openCasesFrom),
        stages.stream().map(stage -> new Stage(stage, Text.same(stage), null)).toList(),
        points,
        new PowerItem.Law(List.of(), provisions),
        grounds);
  }

  public Judge judge() {
    return judge(this);
  }

  /** A judge by these versions of the item; zone and calendar are those of the first. */
  public static Judge judge(Chart... versions) {
    Catalogue.Settings settings =
        new Catalogue.Settings(Text.same("测试"), versions[0].zone, ladder(versions[0].redAfter));
    List<PowerItem> items = List.of(versions).stream().map(Chart::item).toList();
    return new Judge(new Catalogue(settings, List.of(), List.of(), items), versions[0].calendar);
  }

  /** The ladder of the reference. */
  private static Ladder ladder(int redAfter) {
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
    return new Ladder(new NoticeRule(new BigDecimal("0.9"), 1), whenBroken, redAfter);
  }
}
