package io.plumbline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OrphansIT {
  private static final String HOW_MANY_COUNT =
      "select count(*) from pg_stat_activity where query like 'select count%generate%' and state = 'active' and pid <> pg_backend_pid()";

  @TempDir private static Path folder;

  @Test
  void the_server_of_a_killed_program_is_stopped_and_its_data_taken_up() throws Exception {
    Process owner = Owner.start(folder);
    ProcessHandle orphan = ProcessHandle.of(Long.parseLong(Owner.firstWord(owner))).orElseThrow();
    owner.destroyForcibly().waitFor();
    assertThat(Signals.isAlive(orphan)).isTrue();

    List<Step> steps = new ArrayList<>();
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, steps::add)) {
      assertThat(steps).contains(Step.STOPPING_ORPHAN);
      assertThat(Signals.isAlive(orphan)).isFalse();
      assertThat(Sql.ask(database, "select 1")).containsExactly("1");
    }
  }

  @Test
  void a_query_that_outlives_its_killed_server_is_no_obstacle() throws Exception {
    EmbeddedDatabase killed = EmbeddedDatabase.start(folder);
    CompletableFuture<Void> counting =
        CompletableFuture.runAsync(() -> count(killed), task -> new Thread(task).start());
    while (Sql.ask(killed, HOW_MANY_COUNT).contains("0")) {
      assertThat(counting).isNotDone();
    }
    killed.process().destroyForcibly();
    killed.onExit().join();
    killed.close();

    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThat(Sql.ask(database, "select 1")).containsExactly("1");
      assertThat(counting).isCompletedExceptionally();
    }
  }

  @Test
  void a_stale_file_is_no_obstacle_even_when_its_number_is_somebody_elses_by_now()
      throws Exception {
    EmbeddedDatabase.start(folder).close();
    Process stranger = new ProcessBuilder("sleep", "600").start();
    try {
      Files.writeString(
          folder.resolve("cluster/postmaster.pid"),
          stranger.pid() + "\n" + folder.toRealPath().resolve("cluster") + "\n");
      try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
        assertThat(Sql.ask(database, "select 1")).containsExactly("1");
      }
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  private static void count(EmbeddedDatabase database) {
    try {
      Sql.run(
          database,
          "select count(*) from generate_series(1, 99999) a, generate_series(1, 99999) b");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
