package io.plumbline.server.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalogue.Catalogues;
import io.plumbline.kernel.catalogue.Level;
import io.plumbline.kernel.verdict.Rung;
import io.plumbline.kernel.verdict.Verdict;
import io.plumbline.server.law.Law;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whenever the demo is started, each desk finds what it is meant to find. */
class StoriesTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-23T00:01", // Monday, after midnight
        "2026-11-25T08:35", // Wednesday, the office has just opened
        "2026-11-27T17:20", // Friday, nearly closing time
        "2026-11-28T12:00", // Saturday
        "2026-10-04T10:00", // within the National Day holiday
        "2026-02-24T09:00", // the first working day after the Spring Festival
        "2027-03-03T15:00" // a year not announced yet
      })
  void each_desk_finds_its_story(String local) throws IOException {
    Instant now = LocalDateTime.parse(local).atZone(ZONE).toInstant();
    Law law = Law.of(Catalogues.builtIn());
    DemoDay day = DemoDay.at(now, ZONE, law.reading().calendar());
    Map<String, Verdict> verdicts = new TreeMap<>();
    for (Story story : Stories.of(law, day)) {
      assertThat(story.file().events()).allMatch(event -> !event.time().at().isAfter(now));
      verdicts.put(
          story.caseId().substring(story.caseId().length() - 2),
          law.judge().judge(story.file(), now, Instant.MAX));
    }
    assertThat(Objects.requireNonNull(verdicts.get("01")).dueDates())
        .anyMatch(due -> due.clock().dueOn().filter(day.day()::equals).isPresent());
    assertThat(highest(Objects.requireNonNull(verdicts.get("02")))).isEqualTo(Level.YELLOW);
    assertThat(Objects.requireNonNull(verdicts.get("03")).dueDates())
        .anyMatch(due -> due.clock().isSuspended());
    assertThat(stage(Objects.requireNonNull(verdicts.get("04")))).isEqualTo("审查");
    assertThat(highest(Objects.requireNonNull(verdicts.get("05")))).isEqualTo(Level.YELLOW);
    assertThat(highest(Objects.requireNonNull(verdicts.get("07")))).isEqualTo(Level.RED);
    assertThat(highest(Objects.requireNonNull(verdicts.get("08")))).isEqualTo(Level.RED);
    assertThat(List.of("01", "03", "04", "06", "09", "10", "11", "12", "13", "14"))
        .allMatch(number -> Objects.requireNonNull(verdicts.get(number)).findings().isEmpty());
  }

  private static String stage(Verdict verdict) {
    return verdict.basis().item().stageIds().get(verdict.course().currentStage());
  }

  private static Level highest(Verdict verdict) {
    return verdict.rungs().stream().map(Rung::level).max(Level::compareTo).orElseThrow();
  }
}
