package io.plumbline.acceptance.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One server at work for all that must leave it alone; others of their own for what ends them. */
class ServeIT {
  private static final int COULD_NOT_RUN = 3;
  @TempDir private static Path folder;
  private static Path data;
  private static Served atWork;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    data = folder.resolve("at-work");
    atWork = Served.ready(data, Served.freePort());
  }

  @AfterAll
  static void stop() throws InterruptedException {
    atWork.close();
  }

  @Test
  void it_starts_on_an_empty_folder_tells_the_first_passwords_once_and_stops_in_order()
      throws Exception {
    Path empty = folder.resolve("empty");
    int port = Served.freePort();
    try (Served first = Served.start(empty, port)) {
      assertThat(first.says("sysadmin")).isTrue();
      assertThat(first.says("Ready (")).isTrue();
      assertThat(first.get("/actuator/health/liveness")).isEqualTo(200);
      assertThat(first.get("/actuator/health/readiness")).isEqualTo(200);
      first.terminate();
      assertThat(first.saidUntilItsEnd()).contains("First start: unpacking").contains("Stopped.");
      assertThat(first.status()).isZero();
      assertThat(first.databaseIsStopped()).isTrue();
    }
    try (Served second = Served.ready(empty, port)) {
      second.terminate();
      assertThat(second.saidUntilItsEnd()).doesNotContain("password").doesNotContain("unpacking");
    }
    assertThat(Files.readString(empty.resolve("logs/plumbline.json"))).contains("\"service\":");
  }

  @Test
  void killed_without_warning_it_starts_again_and_a_killed_database_is_taken_up_again()
      throws Exception {
    Path survivor = folder.resolve("killed");
    int port = Served.freePort();
    Served killed = Served.ready(survivor, port);
    killed.run("insert into setting values ('survives', 'yes')");
    killed.kill();
    try (Served again = Served.ready(survivor, port)) {
      assertThat(again.ask("select value from setting where key = 'survives'"))
          .containsExactly("yes");
      again.killDatabase();
      assertThat(again.says("The database is back.")).isTrue();
      assertThat(again.answersInTheEnd("/actuator/health")).isTrue();
    }
  }

  @Test
  void a_second_server_on_the_same_folder_is_refused_and_hurts_nothing() throws Exception {
    assertThat(refused(data)).contains("another Plumbline runs on it");
    assertThat(atWork.get("/actuator/health")).isEqualTo(200);
  }

  @Test
  void a_demo_refuses_a_database_at_work_and_any_address_but_the_loopback() throws Exception {
    assertThat(refused(folder.resolve("demo"), onDatabaseAtWork("--demo")))
        .contains("Expected an empty database for the demo");
    assertThat(refused(folder.resolve("demo"), "--demo", "--address", "0.0.0.0"))
        .contains("Expected a loopback address");
  }

  @Test
  void a_database_of_a_newer_version_is_refused() throws Exception {
    atWork.run(
        "insert into flyway_schema_history values"
            + " (999, '999', 'tomorrow', 'SQL', 'V999__tomorrow.sql', 1, 'x', now(), 1, true)");
    try {
      assertThat(refused(folder.resolve("older"), onDatabaseAtWork()))
          .contains("a newer version has migrated it to 999");
    } finally {
      atWork.run("delete from flyway_schema_history where installed_rank = 999");
    }
  }

  @Test
  void what_hinders_a_start_is_said_in_one_sentence() throws Exception {
    try (ServerSocket taken = new ServerSocket()) {
      taken.bind(new InetSocketAddress(InetAddress.getByName("0.0.0.0"), 0));
      Served served = Served.start(folder.resolve("port"), taken.getLocalPort());
      assertThat(served.saidUntilItsEnd()).startsWith("plumbline: Expected port").hasLineCount(1);
      assertThat(served.status()).isEqualTo(COULD_NOT_RUN);
    }
    Path file = Files.writeString(folder.resolve("a-file"), "");
    assertThat(refused(file.resolve("data"))).contains("Expected to write in the data folder");
    assertThat(refused(folder.resolve("x"), "--database", "mysql://there"))
        .contains("begins with jdbc:postgresql:");
    assertThat(refused(folder.resolve("y"), "--database", "jdbc:postgresql://127.0.0.1:1/none"))
        .contains("Expected to connect to the database");
    Path settings = Files.writeString(folder.resolve("wrong.yaml"), "prot: 8081\n");
    assertThat(refused(folder.resolve("z"), "--config", settings.toString()))
        .contains("Expected no \"prot\"");
  }

  private static String refused(Path folder, String... more) throws Exception {
    Served served = Served.start(folder, Served.freePort(), more);
    String said = served.saidUntilItsEnd();
    assertThat(served.status()).as(said).isEqualTo(COULD_NOT_RUN);
    return said;
  }

  private static String[] onDatabaseAtWork(String... more) throws IOException {
    String port = Files.readString(data.resolve("database/port")).strip();
    List<String> words =
        new ArrayList<>(
            List.of(
                "--database",
                "jdbc:postgresql://127.0.0.1:" + port + "/plumbline",
                "--database-user",
                "plumbline",
                "--database-password-file",
                data.resolve("database/password").toString()));
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }
}
