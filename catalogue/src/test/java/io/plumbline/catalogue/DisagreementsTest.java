package io.plumbline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalogue.Disagreement.Kind;
import io.plumbline.kernel.Language;
import io.plumbline.wording.Wording;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the 57 charts and the law disagree. */
class DisagreementsTest {
  private static final Check CHECK = Check.builtIn(List.of());

  @Test
  void fifty_eight_working_days_reach_beyond_sixty_calendar_days() {
    assertThat(of(Kind.ENDS_LATER))
        .filteredOn(found -> found.provision().equals("工伤保险条例/20/认定"))
        .singleElement()
        .satisfies(found -> assertThat(found.items()).containsExactly("QR-01"))
        .satisfies(found -> assertThat(found.points()).contains("QR-01/调查/2"));
  }

  @Test
  void the_17th_of_the_next_month_can_lie_beyond_twenty_working_days() {
    assertThat(of(Kind.ENDS_LATER)).extracting(Disagreement::items).contains(List.of("JF-02"));
  }

  @Test
  void what_the_chart_prints_for_a_case_the_law_says_for_a_person() {
    assertThat(of(Kind.PER_CASE_OR_PERSON))
        .flatExtracting(Disagreement::points)
        .containsExactly("CF-12/决定/2", "CF-14/决定/2");
  }

  @Test
  void what_was_computed_is_not_told_again_by_the_note() {
    assertThat(CHECK.disagreements())
        .flatExtracting(
            found -> found.items().stream().map(item -> item + " " + found.provision()).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void a_note_on_what_was_not_computed_is_told_once_for_all_its_charts() {
    assertThat(of(Kind.NOTE))
        .extracting(Disagreement::provision)
        .doesNotHaveDuplicates()
        .contains("行政强制法/54");
  }

  @Test
  void they_read_as_expected() throws IOException {
    StringBuilder told = new StringBuilder();
    for (Disagreement found : CHECK.disagreements()) {
      told.append(found.kind())
          .append(' ')
          .append(found.items())
          .append(' ')
          .append(found.points())
          .append('\n');
      for (Language language : List.of(Language.EN, Language.ZH)) {
        told.append("   ").append(new Wording(language).say(found.message())).append('\n');
      }
    }
    Golden.isAsExpected("disagreements.txt", told.toString());
  }

  @Test
  void notes_tell_what_is_inferred_and_what_is_not_confirmed() {
    assertThat(CHECK.problems(Severity.ERROR)).isEmpty();
    assertThat(CHECK.problems(Severity.WARNING)).isEmpty();
    assertThat(CHECK.problems(Severity.NOTE))
        .extracting(problem -> problem.message().key())
        .containsOnly("problem.inferred", "problem.unconfirmed");
  }

  private static List<Disagreement> of(Kind kind) {
    return CHECK.disagreements().stream().filter(found -> found.kind() == kind).toList();
  }
}
