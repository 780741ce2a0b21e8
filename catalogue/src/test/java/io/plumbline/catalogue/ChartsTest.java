package io.plumbline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.catalogue.ControlPoint;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.catalogue.Responsible;
import io.plumbline.kernel.catalogue.Sentence;
import io.plumbline.kernel.catalogue.Stage;
import io.plumbline.kernel.catalogue.SupervisionPoint;
import io.plumbline.kernel.days.Limit;
import io.plumbline.kernel.rules.AmountRule;
import io.plumbline.kernel.rules.ComplaintRule;
import io.plumbline.kernel.rules.Deadline;
import io.plumbline.kernel.rules.DocumentRule;
import io.plumbline.kernel.rules.Headcount;
import io.plumbline.kernel.rules.Rule;
import io.plumbline.kernel.rules.RuleKind;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The built-in catalogue against the transcription of the 57 charts. */
class ChartsTest {
  private static final Reading READING = Catalogues.builtIn();
  private static final Catalogue CATALOGUE = READING.catalogue().orElseThrow();
  private static final JsonNode CHARTS = charts();

  @Test
  void it_reads_without_any_problem() {
    assertThat(READING.problems()).isEmpty();
    assertThat(READING.isSound()).isTrue();
  }

  @Test
  void it_counts_as_the_transcription_does() {
    assertThat(CATALOGUE.items()).hasSize(57);
    assertThat(controls()).hasSize(257);
    assertThat(texts(ControlPoint::risks)).hasSize(851);
    assertThat(texts(ControlPoint::risks).stream().distinct()).hasSize(73);
    assertThat(texts(ControlPoint::measures)).hasSize(748);
    assertThat(texts(ControlPoint::measures).stream().distinct()).hasSize(72);
    assertThat(READING.shared().risks()).hasSize(73);
    assertThat(READING.shared().measures()).hasSize(72);
  }

  @Test
  void its_429_points_are_of_the_kinds_that_the_charts_print() {
    Map<RuleKind, Long> kinds =
        points().stream()
            .collect(Collectors.groupingBy(point -> point.rule().kind(), Collectors.counting()));
    assertThat(kinds)
        .containsOnly(
            Map.entry(RuleKind.DOCUMENT, 302L),
            Map.entry(RuleKind.DEADLINE, 48L),
            Map.entry(RuleKind.AMOUNT, 41L),
            Map.entry(RuleKind.COMPLAINT, 34L),
            Map.entry(RuleKind.HEADCOUNT, 4L));
  }

  @Test
  void every_item_says_sentence_by_sentence_what_its_chart_says() {
    assertThat(CATALOGUE.items()).hasSameSizeAs(CHARTS);
    for (JsonNode chart : CHARTS) {
      PowerItem item = item(chart.get("code").asString());
      assertThat(item.identity().name().zh()).isEqualTo(chart.get("name").asString());
      assertThat(category(item)).isEqualTo(chart.get("category").asString());
      assertThat(item.stages().stream().map(Stage::id).toList())
          .isEqualTo(strings(chart.get("stages")));
      assertThat(item.controlPoints()).as(item.code()).hasSameSizeAs(chart.get("control_points"));
      for (int i = 0; i < item.controlPoints().size(); i++) {
        same(item, item.controlPoints().get(i), chart.get("control_points").get(i));
      }
    }
  }

  private static void same(PowerItem item, ControlPoint control, JsonNode box) {
    List<String> stages =
        item.stageIds().subList(control.stages().first(), control.stages().last() + 1);
    assertThat(stages).isEqualTo(strings(box.get("stages")));
    String level = box.hasNonNull("risk_level") ? box.get("risk_level").asString() : "未定级";
    assertThat(control.level().text().zh()).as(item.code() + stages).isEqualTo(level);
    assertThat(texts(control.risks())).isEqualTo(strings(box.get("risks")));
    assertThat(texts(control.measures())).isEqualTo(strings(box.get("measures")));
    if (!control.responsible().inherited()) {
      List<String> printed =
          control.responsible().parties().stream().map(Responsible::printed).toList();
      assertThat(printed).isEqualTo(strings(box.get("responsible")));
    } else {
      assertThat(strings(box.get("responsible"))).as(item.code() + stages).isEmpty();
    }
    assertThat(control.points()).hasSameSizeAs(box.get("supervision"));
    for (int n = 0; n < control.points().size(); n++) {
      SupervisionPoint point = control.points().get(n);
      JsonNode printed = box.get("supervision").get(n);
      assertThat(point.id()).isEqualTo(item.code() + "/" + stages.get(0) + "/" + (n + 1));
      assertThat(point.source().zh()).isEqualTo(printed.get("text").asString());
      assertThat(typed(point.rule())).as(point.id()).isEqualTo(typed(printed.get("rule")));
    }
  }

  /** A rule of the catalogue in the words of the transcription. */
  private static String typed(Rule rule) {
    if (rule instanceof Deadline deadline) {
      assertThat(deadline.from()).isNull();
      assertThat(deadline.to()).isNull();
      return "deadline " + unit(deadline.limit()) + " " + deadline.limit().number();
    } else if (rule instanceof DocumentRule document) {
      String when = document.majorOnly() ? " major_case" : "";
      return "document " + document.name().zh() + " " + document.minimumSigners() + when;
    } else if (rule instanceof Headcount headcount) {
      return "headcount " + headcount.minimum() + " " + headcount.role().zh();
    } else if (rule instanceof AmountRule amount) {
      String per = amount.perPerson() ? "person" : "case";
      return "amount " + per + " " + plain(amount.minimum()) + " " + plain(amount.maximum());
    }
    assertThat(rule).isInstanceOf(ComplaintRule.class);
    return "complaint";
  }

  private static String unit(Limit limit) {
    if (limit instanceof Limit.WorkingDays) {
      return "working_day";
    }
    return limit instanceof Limit.CalendarDays ? "calendar_day" : "day_of_next_month";
  }

  private static String plain(@Nullable BigDecimal bound) {
    return bound == null ? "-" : bound.toPlainString();
  }

  private static String typed(JsonNode rule) {
    return switch (rule.get("kind").asString()) {
      case "deadline" -> "deadline " + said(rule, "unit") + " " + said(rule, "limit");
      case "document" ->
          "document "
              + said(rule, "document")
              + " "
              + (rule.has("minimum_signers") ? said(rule, "minimum_signers") : "0")
              + (rule.has("when") ? " " + said(rule, "when") : "");
      case "headcount" -> "headcount " + said(rule, "minimum") + " " + said(rule, "role");
      case "amount" ->
          "amount " + said(rule, "per") + " " + said(rule, "minimum") + " " + said(rule, "maximum");
      default -> rule.get("kind").asString();
    };
  }

  private static String said(JsonNode rule, String key) {
    return rule.hasNonNull(key) ? rule.get(key).asString() : "-";
  }

  @Test
  void whom_the_chart_does_not_name_is_taken_from_the_control_point_before() {
    ControlPoint delivery = item("XK-01").controlPoints().get(3);
    assertThat(delivery.responsible().inherited()).isTrue();
    assertThat(delivery.responsible().parties())
        .extracting(Responsible::printed)
        .containsExactly("行政审批科");
    assertThat(controls().stream().filter(control -> control.responsible().parties().isEmpty()))
        .isEmpty();
  }

  @Test
  void three_sections_printed_with_one_name_are_three_units() {
    List<Responsible> all =
        controls().stream().flatMap(control -> control.responsible().parties().stream()).toList();
    assertThat(all)
        .filteredOn(party -> party.printed().equals("医保中心审核科、工伤科、生育科"))
        .isNotEmpty()
        .allSatisfy(
            party -> assertThat(party.units()).containsExactly("医保中心审核科", "医保中心工伤科", "医保中心生育科"));
    assertThat(all)
        .filteredOn(party -> party.printed().equals("各社保经办机构"))
        .isNotEmpty()
        .allSatisfy(party -> assertThat(party.units()).hasSize(4));
    assertThat(all).allSatisfy(party -> assertThat(party.unresolved()).isNull());
  }

  @Test
  void every_item_has_a_name_of_its_own_in_both_languages() {
    assertThat(CATALOGUE.items())
        .extracting(item -> item.identity().name().zh())
        .doesNotHaveDuplicates();
    assertThat(CATALOGUE.items())
        .extracting(item -> item.identity().name().en())
        .doesNotHaveDuplicates();
    assertThat(CATALOGUE.items())
        .allSatisfy(item -> assertThat(item.identity().name().en()).matches("\\p{ASCII}+"));
  }

  @Test
  void one_item_alone_reads_as_it_does_among_all() {
    for (String code : List.of("XK-01", "QR-01", "CF-05", "QZ-01", "ZS-02", "JF-02", "QT-03")) {
      PowerItem item = item(code);
      Reading alone = Catalogues.builtIn(item.code());
      assertThat(alone.problems()).isEmpty();
      assertThat(alone.catalogue().orElseThrow().items()).containsExactly(item);
    }
  }

  @Test
  void an_unknown_code_gives_no_item() {
    assertThat(Catalogues.builtIn("XX-99").catalogue()).isEmpty();
  }

  @Test
  void its_calendar_knows_the_holidays_and_make_up_days_of_2026() {
    assertThat(READING.calendar().lastAnnouncedYear()).hasValue(2026);
  }

  private static PowerItem item(String code) {
    return CATALOGUE.versionsOf(code).get(0);
  }

  private static String category(PowerItem item) {
    return CATALOGUE.categories().stream()
        .filter(category -> category.id().equals(item.identity().category()))
        .map(category -> category.name().zh())
        .collect(Collectors.joining());
  }

  private static List<ControlPoint> controls() {
    return CATALOGUE.items().stream().flatMap(item -> item.controlPoints().stream()).toList();
  }

  private static List<SupervisionPoint> points() {
    return controls().stream().flatMap(control -> control.points().stream()).toList();
  }

  private static List<String> texts(Function<ControlPoint, List<Sentence>> of) {
    return texts(controls().stream().flatMap(control -> of.apply(control).stream()).toList());
  }

  private static List<String> texts(List<Sentence> sentences) {
    return sentences.stream().map(sentence -> sentence.text().zh()).toList();
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(node -> strings.add(node.asString()));
    return strings;
  }

  private static JsonNode charts() {
    try (InputStream in =
        Objects.requireNonNull(ChartsTest.class.getResourceAsStream("charts.json"))) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
