package io.plumbline.eventlog.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plumbline.catalogue.Catalogues;
import io.plumbline.catalogue.Reading;
import io.plumbline.kernel.events.EventKind;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SimulatorTest {
  private static final Reading BUILT_IN = Catalogues.builtIn();
  private static final Plan PLAN = Plan.ofYear(4_000, 42, 2026);
  private static final List<Row> ROWS = new ArrayList<>();
  private static final List<Planted> PLANTED = new ArrayList<>();

  @BeforeAll
  static void simulate() throws IOException {
    new Simulator(BUILT_IN.catalogue().orElseThrow(), BUILT_IN.calendar(), PLAN)
        .simulate(PLANTED::addAll, ROWS::add);
  }

  @Test
  void rows_come_in_order_of_time() {
    assertThat(ROWS)
        .isSortedAccordingTo((a, b) -> Long.compare(a.entry().time(), b.entry().time()));
  }

  @Test
  void every_item_has_cases() {
    Set<String> codes = new TreeSet<>();
    ROWS.forEach(row -> codes.add(row.of().chart().item.code()));
    assertThat(codes).hasSize(57);
  }

  @Test
  void a_case_has_about_fifteen_events() {
    assertThat(ROWS.size() / PLAN.cases()).isBetween(12, 17);
  }

  @Test
  void two_to_five_cases_in_a_hundred_break_something() {
    long broken = PLANTED.stream().map(Planted::caseId).distinct().count();
    assertThat(broken * 1000 / PLAN.cases()).isBetween(20L, 50L);
  }

  @Test
  void every_kind_of_rule_is_broken_somewhere() {
    TreeMap<String, Integer> kinds = new TreeMap<>();
    PLANTED.forEach(planted -> kinds.merge(planted.point().kind(), 1, Integer::sum));
    assertThat(kinds)
        .containsOnlyKeys("amount", "complaint", "data", "deadline", "document", "headcount");
  }

  @Test
  void stages_are_completed_on_working_days_but_for_slips_of_the_pen() {
    OfficeDays days = new OfficeDays(BUILT_IN.calendar(), PLAN);
    List<Row> completed = ROWS.stream().filter(row -> row.kind() == EventKind.COMPLETE).toList();
    long onRestDays =
        completed.stream()
            .filter(row -> !days.isWorked(OfficeDays.dayOf(row.entry().time())))
            .count();
    assertThat(onRestDays * 200).isLessThan(completed.size());
  }

  @Test
  void nothing_is_recorded_after_the_last_day() {
    long end = OfficeDays.startOf((int) PLAN.to().toEpochDay() + 1);
    assertThat(ROWS)
        .allMatch(row -> row.recordedAt() < end && row.entry().time() <= row.recordedAt());
  }

  @Test
  void a_plan_that_ends_before_it_begins_is_refused() {
    LocalDate day = LocalDate.of(2026, 1, 2);
    assertThatIllegalArgumentException().isThrownBy(() -> new Plan(1, 1, 0, day, day.minusDays(1)));
  }
}
