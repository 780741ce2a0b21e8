package io.plumbline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a script that calls the program can rely on. */
class ExitStatusTest {
  private static final String HEADER = "case,item,event,stage,time,document,people\n";
  private static final String KEPT =
      """
      A-1,XK-01,open,,2026-03-02T09:10,,
      A-1,,complete,申请,2026-03-02T09:10,,
      A-1,,document,受理,2026-03-03T10:00,一次性告知书,张敏
      A-1,,complete,受理,2026-03-04T16:30,,
      """;
  @TempDir Path folder;

  @Test
  void nothing_found_is_0() throws IOException {
    assertThat(audit(HEADER + KEPT).status()).isZero();
  }

  @Test
  void a_finding_is_1() throws IOException {
    Call call = audit(HEADER + KEPT.replace("一次性告知书", "别的文书"));
    assertThat(call.status()).isEqualTo(1);
    assertThat(call.out()).contains("A-1");
  }

  @Test
  void a_row_that_cannot_be_used_is_2_and_the_rest_is_used() throws IOException {
    Call call = audit(HEADER + KEPT + "A-2,XK-99,open,,2026-03-02,,\n");
    assertThat(call.status()).isEqualTo(2);
    assertThat(call.out() + call.err()).doesNotContain("Exception");
  }

  @Test
  void a_log_that_is_not_there_is_3_and_one_sentence() {
    Call call = Call.of(folder, "audit", "nowhere.csv", "--as-of", "2026-03-06");
    assertThat(call.status()).isEqualTo(3);
    assertThat(call.err()).contains("nowhere.csv").doesNotContain("Exception");
  }

  private Call audit(String log) throws IOException {
    Files.writeString(folder.resolve("log.csv"), log);
    return Call.of(folder, "audit", "log.csv", "--as-of", "2026-03-06", "--out", "findings.csv");
  }
}
