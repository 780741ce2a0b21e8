package io.plumbline.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.Language;
import io.plumbline.kernel.days.DayMark;
import io.plumbline.kernel.rules.Evidence;
import io.plumbline.kernel.rules.RuleKind;
import io.plumbline.kernel.verdict.DueDate;
import io.plumbline.kernel.verdict.Finding;
import io.plumbline.wording.Scenes.Scene;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What inspectors, clerks and courts read, word for word. */
class FindingWordsTest {
  private static final Pattern COUNTED =
      Pattern.compile(
          "第(\\d+)(?:–(\\d+))?日：(?:\\d+年)?(\\d+)月(\\d+)日（.）(?:–(?:\\d+年)?(\\d+)月(\\d+)日)?");

  static Stream<String> scenes() {
    return Scenes.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void the_chinese_words_are_those_of_the_golden_file(String name) {
    Golden.holds(name + "_zh.txt", text(scene(name), Language.ZH));
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void the_english_words_are_those_of_the_golden_file(String name) {
    Golden.holds(name + "_en.txt", text(scene(name), Language.EN));
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void the_data_are_those_of_the_golden_file(String name) {
    Golden.holds(name + ".json", data(scene(name)));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void no_sentence_is_missing(Language language) {
    for (Scene scene : Scenes.all().values()) {
      assertThat(text(scene, language)).doesNotContain("finding.").doesNotContain("derivation.");
    }
  }

  @Test
  void every_kind_of_rule_has_a_golden_file() {
    assertThat(findings().map(Finding::kind).collect(Collectors.toSet()))
        .isEqualTo(EnumSet.allOf(RuleKind.class));
  }

  @Test
  void every_role_of_a_day_has_a_golden_file() {
    Set<DayMark.Role> roles =
        Scenes.all().values().stream()
            .flatMap(scene -> scene.verdict().dueDates().stream().map(due -> marks(due, scene)))
            .flatMap(days -> days)
            .map(DayMark::role)
            .collect(Collectors.toSet());
    assertThat(roles).isEqualTo(EnumSet.allOf(DayMark.Role.class));
  }

  @Test
  void the_working_days_after_the_due_date_on_paper_are_as_many_as_the_finding_says() {
    for (Finding finding : findings().filter(f -> f.kind() == RuleKind.DEADLINE).toList()) {
      Evidence.Days days = (Evidence.Days) finding.breach().evidence();
      long counted = days.clock().marks(days.asOf()).stream().filter(this::isLateWork).count();
      assertThat(finding.breach().lateness()).isNotNull();
      assertThat(counted).isEqualTo(days.clock().overOn(days.asOf()));
    }
  }

  @Test
  void an_article_of_chinese_law_is_named_only_where_chinese_law_counts_the_days() {
    Scene scene = scene("deadline-open-and-red");
    Finding finding = scene.verdict().findings().get(0);
    Wording english = new Wording(Language.EN);
    FindingWords abroad = new FindingWords(english, ZoneId.of("Europe/Vienna"), Bureau.CALENDAR);
    assertThat(words(Language.EN).derivation(finding)).anyMatch(line -> line.contains("art. 201"));
    assertThat(abroad.derivation(finding)).noneMatch(line -> line.contains("art. 201"));
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void the_number_of_each_counted_day_can_be_counted_off(String name) {
    Matcher line = COUNTED.matcher(text(scene(name), Language.ZH));
    while (line.find()) {
      int numbers = number(line, 2, number(line, 1, 0)) - number(line, 1, 0);
      MonthDay first = MonthDay.of(number(line, 3, 0), number(line, 4, 0));
      MonthDay last =
          MonthDay.of(
              number(line, 5, first.getMonthValue()), number(line, 6, first.getDayOfMonth()));
      int year = last.isBefore(first) ? 2027 : 2026;
      assertThat(first.atYear(2026).plusDays(numbers))
          .as(line.group())
          .isEqualTo(last.atYear(year));
    }
  }

  private static int number(Matcher line, int group, int otherwise) {
    String digits = line.group(group);
    return digits == null ? otherwise : Integer.parseInt(digits);
  }

  private boolean isLateWork(DayMark mark) {
    return mark.role() == DayMark.Role.OVERDUE && mark.kind().isWorked();
  }

  private static Stream<DayMark> marks(DueDate due, Scene scene) {
    return due.clock().marks(scene.day()).stream();
  }

  private static Stream<Finding> findings() {
    return Scenes.all().values().stream().flatMap(scene -> scene.verdict().findings().stream());
  }

  private static Scene scene(String name) {
    Scene scene = Scenes.all().get(name);
    return Objects.requireNonNull(scene);
  }

  private static String text(Scene scene, Language language) {
    FindingWords words = words(language);
    StringBuilder text = new StringBuilder();
    for (Finding finding : scene.verdict().findings()) {
      text.append("# ").append(finding.point().id()).append(' ').append(finding.level().code());
      text.append('\n').append(words.detail(finding)).append("\n\n");
      words.derivation(finding).forEach(line -> text.append(line).append('\n'));
      text.append('\n');
    }
    for (DueDate due : scene.verdict().dueDates()) {
      text.append("# clock ").append(due.point().id()).append('\n');
      words.dueDate(due, scene.day()).forEach(line -> text.append(line).append('\n'));
      text.append('\n');
    }
    return text.toString();
  }

  private static String data(Scene scene) {
    FindingWords words = words(Language.EN);
    StringBuilder text = new StringBuilder();
    scene
        .verdict()
        .findings()
        .forEach(finding -> text.append(Json.of(words.derivationData(finding), "")).append('\n'));
    scene
        .verdict()
        .dueDates()
        .forEach(due -> text.append(Json.of(words.dueDateData(due, scene.day()), "")).append('\n'));
    return text.toString();
  }

  private static FindingWords words(Language language) {
    return new FindingWords(new Wording(language), Bureau.ZONE, Bureau.CALENDAR);
  }
}
