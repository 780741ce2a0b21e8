package io.plumbline.kernel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.Text;
import io.plumbline.kernel.cases.Chart;
import io.plumbline.kernel.cases.Story;
import org.junit.jupiter.api.Test;

/** Two investigators are asked of 调查. */
class HeadcountTest {
  private static final Chart CHART =
      Chart.of("立案", "调查", "决定").at("调查", new Headcount(2, Text.same("调查")));

  @Test
  void two_in_one_record_are_enough() {
    assertThat(investigated(story().people("调查", "2026-03-03 11:00", "张三", "李四"))).isEmpty();
  }

  @Test
  void all_records_of_the_stage_count_together() {
    Story story =
        story().people("调查", "2026-03-03 11:00", "张三").people("调查", "2026-03-03 12:00", "李四");

    assertThat(investigated(story)).isEmpty();
  }

  @Test
  void the_same_person_is_one_however_often_recorded() {
    Story story =
        story()
            .people("调查", "2026-03-03 11:00", "张三", " 张三")
            .people("调查", "2026-03-03 12:00", "张三 ");

    assertThat(investigated(story)).containsExactly("调查/1 red 2026-03-04 10:00");
  }

  @Test
  void nobody_recorded_is_too_few() {
    assertThat(investigated(story())).containsExactly("调查/1 red 2026-03-04 10:00");
  }

  @Test
  void people_of_another_stage_do_not_count() {
    assertThat(investigated(story().people("立案", "2026-03-03 11:00", "张三", "李四"))).hasSize(1);
  }

  @Test
  void a_record_that_names_no_stage_belongs_to_the_one_that_the_case_is_in() {
    assertThat(investigated(story().people("", "2026-03-03 11:00", "张三", "李四"))).isEmpty();
    assertThat(investigated(story().people("", "2026-03-02 11:00", "张三", "李四"))).hasSize(1);
  }

  @Test
  void recorded_one_second_late_it_is_too_few_and_cured() {
    Story story =
        story().people("调查", "2026-03-03 11:00", "张三").people("调查", "2026-03-04 10:00:01", "李四");

    assertThat(investigated(story))
        .containsExactly("调查/1 red 2026-03-04 10:00, cured 2026-03-04 10:00:01");
  }

  @Test
  void passing_over_and_closing_judge_and_withdrawing_does_not() {
    assertThat(story().enter("决定", "2026-03-05 10:00").asOf("2026-03-31").findings())
        .containsExactly("调查/1 red 2026-03-05 10:00");
    assertThat(story().close("2026-03-05 10:00").asOf("2026-03-31").findings())
        .containsExactly("调查/1 red 2026-03-05 10:00");
    assertThat(story().withdraw("2026-03-05 10:00").asOf("2026-03-31").findings()).isEmpty();
  }

  private static Story story() {
    return Story.of(CHART).open("2026-03-02 09:00").complete("立案", "2026-03-03 10:00");
  }

  private static java.util.List<String> investigated(Story story) {
    return story.complete("调查", "2026-03-04 10:00").asOf("2026-03-31").findings();
  }
}
