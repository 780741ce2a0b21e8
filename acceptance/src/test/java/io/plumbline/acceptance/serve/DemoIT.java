package io.plumbline.acceptance.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoIT {
  @TempDir private Path folder;

  @Test
  void a_demo_shows_a_bureau_at_work_once_and_is_never_taken_for_a_real_one() throws Exception {
    Path data = folder.resolve("data");
    Path demo = folder.resolve("data-demo");
    String[] small = {
      "--demo",
      "--config",
      Files.writeString(folder.resolve("small.yaml"), "spring: {plumbline.demo.cases: 150}")
          .toString()
    };
    int port = Served.freePort();
    try (Served served = Served.ready(data, port, small)) {
      assertThat(served.get("/sign-in")).isEqualTo(200);
      served.terminate();
      assertThat(served.saidUntilItsEnd()).contains("150 of 150").contains("of today are laid out");
    }
    try (Served again = Served.ready(data, port, small)) {
      assertThat(refused(demo)).contains("belongs to a demo");
      again.terminate();
      assertThat(again.saidUntilItsEnd()).doesNotContain("150 of 150");
    }
  }

  /** A server for work that is pointed at the demo's database. */
  private String refused(Path demo) throws Exception {
    String port = Files.readString(demo.resolve("database/port")).strip();
    String[] other = {
      "--database",
      "jdbc:postgresql://127.0.0.1:" + port + "/plumbline_demo",
      "--database-user",
      "plumbline",
      "--database-password-file",
      demo.resolve("database/password").toString()
    };
    return Served.start(folder.resolve("work"), Served.freePort(), other).saidUntilItsEnd();
  }
}
