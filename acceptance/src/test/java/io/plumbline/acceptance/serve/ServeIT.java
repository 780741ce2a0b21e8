package io.plumbline.acceptance.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeIT {
  @TempDir private static Path folder;

  @Test
  void it_starts_on_an_empty_folder_tells_the_first_passwords_once_and_stops_in_order()
      throws Exception {
    Path data = folder.resolve("first/data");
    int port = Served.freePort();
    try (Served first = Served.start(data, port)) {
      assertThat(first.says("sysadmin")).isTrue();
      assertThat(first.says("Ready (")).isTrue();
      assertThat(first.get("/actuator/health/liveness")).isEqualTo(200);
      assertThat(first.get("/actuator/health/readiness")).isEqualTo(200);
      first.terminate();
      assertThat(first.saidUntilItsEnd()).contains("First start: unpacking").contains("Stopped.");
      assertThat(first.status()).isZero();
      assertThat(first.databaseIsStopped()).isTrue();
    }
    try (Served second = Served.ready(data, port)) {
      second.terminate();
      assertThat(second.saidUntilItsEnd()).doesNotContain("password").doesNotContain("unpacking");
    }
    assertThat(Files.readString(data.resolve("logs/plumbline.json"))).contains("\"service\":");
  }

  @Test
  void killed_without_warning_it_starts_again_and_a_killed_database_is_taken_up_again()
      throws Exception {
    Path data = folder.resolve("killed/data");
    int port = Served.freePort();
    Served killed = Served.ready(data, port);
    killed.run("insert into setting values ('survives', 'yes')");
    killed.kill();
    try (Served again = Served.ready(data, port)) {
      assertThat(again.ask("select value from setting where key = 'survives'"))
          .containsExactly("yes");
      again.killDatabase();
      assertThat(again.says("The database is back.")).isTrue();
      assertThat(again.get("/actuator/health")).isEqualTo(200);
    }
  }

  @Test
  void a_second_server_on_the_same_folder_is_refused_and_hurts_nothing() throws Exception {
    Path data = folder.resolve("shared/data");
    try (Served first = Served.ready(data, Served.freePort())) {
      Served second = Served.start(data, Served.freePort());
      assertThat(second.saidUntilItsEnd()).contains("another Plumbline runs on it");
      assertThat(second.status()).isEqualTo(3);
      assertThat(first.get("/actuator/health")).isEqualTo(200);
    }
  }

  @Test
  void a_demo_refuses_a_database_at_work_and_any_address_but_the_loopback() throws Exception {
    Path data = folder.resolve("work/data");
    try (Served work = Served.ready(data, Served.freePort())) {
      String url =
          "jdbc:postgresql://127.0.0.1:"
              + Files.readString(data.resolve("database/port")).strip()
              + "/plumbline";
      String[] other = {
        "--demo",
        "--database",
        url,
        "--database-user",
        "plumbline",
        "--database-password-file",
        data.resolve("database/password").toString()
      };
      Served demo = Served.start(folder.resolve("demo/data"), Served.freePort(), other);
      assertThat(demo.saidUntilItsEnd()).contains("Expected an empty database for the demo");
      assertThat(demo.status()).isEqualTo(3);
      assertThat(work.get("/actuator/health")).isEqualTo(200);
    }
    Served open =
        Served.start(folder.resolve("d"), Served.freePort(), "--demo", "--address", "0.0.0.0");
    assertThat(open.saidUntilItsEnd()).contains("Expected a loopback address");
  }

  @Test
  void what_hinders_a_start_is_said_in_one_sentence() throws Exception {
    try (ServerSocket taken = new ServerSocket()) {
      taken.bind(new InetSocketAddress(InetAddress.getByName("0.0.0.0"), 0));
      Served served = Served.start(folder.resolve("port"), taken.getLocalPort());
      assertThat(served.saidUntilItsEnd()).startsWith("plumbline: Expected port").hasLineCount(1);
      assertThat(served.status()).isEqualTo(3);
    }
    Path file = Files.writeString(folder.resolve("a-file"), "");
    assertThat(said(file.resolve("data"))).contains("Expected to write in the data folder");
    assertThat(said(folder.resolve("x"), "--database", "mysql://there"))
        .contains("begins with jdbc:postgresql:");
    assertThat(said(folder.resolve("y"), "--database", "jdbc:postgresql://127.0.0.1:1/none"))
        .contains("Expected to connect to the database");
    Path settings = Files.writeString(folder.resolve("wrong.yaml"), "prot: 8081\n");
    assertThat(said(folder.resolve("z"), "--config", settings.toString()))
        .contains("Expected no \"prot\"");
  }

  private static String said(Path data, String... more) throws Exception {
    Served served = Served.start(data, Served.freePort(), more);
    String said = served.saidUntilItsEnd();
    assertThat(served.status()).isEqualTo(3);
    return said;
  }

  @Test
  void a_database_of_a_newer_version_is_refused() throws Exception {
    Path data = folder.resolve("newer/data");
    try (Served served = Served.ready(data, Served.freePort())) {
      served.run(
          "insert into flyway_schema_history values"
              + " (999, '999', 'tomorrow', 'SQL', 'V999__tomorrow.sql', 1, 'x', now(), 1, true)");
    }
    Served older = Served.start(data, Served.freePort());
    assertThat(older.saidUntilItsEnd()).contains("a newer version has migrated it to 999");
  }
}
