package io.plumbline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.catalogue.Sentence;
import io.plumbline.kernel.rules.RuleKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every risk and measure says what serves it, or nothing yet. */
class CoverageTest {
  private static final Coverage COVERAGE = Coverage.of(Catalogues.builtIn());

  @Test
  void there_are_73_risks_and_72_measures() {
    assertThat(COVERAGE.risks()).hasSize(73);
    assertThat(COVERAGE.measures()).hasSize(72);
  }

  @Test
  void every_name_stands_for_something_in_the_product() {
    for (Sentence sentence :
        Stream.concat(COVERAGE.risks().stream(), COVERAGE.measures().stream()).toList()) {
      assertThat(sentence.servedBy())
          .as(sentence.id())
          .allSatisfy(name -> assertThat(Capability.ofCode(name)).as(name).isPresent());
      assertThat(Coverage.serving(sentence)).hasSameSizeAs(sentence.servedBy());
    }
  }

  @Test
  void every_kind_of_rule_has_its_name() {
    List<String> rules =
        Capability.codes().stream().filter(code -> code.startsWith("rule.")).toList();
    assertThat(rules)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(RuleKind.values())
                .filter(kind -> kind != RuleKind.DATA)
                .map(kind -> "rule." + kind.code())
                .toList());
  }

  @Test
  void the_count_is_that_of_the_files() {
    assertThat(COVERAGE.risksServed() + COVERAGE.measuresServed()).isEqualTo(27);
  }
}
