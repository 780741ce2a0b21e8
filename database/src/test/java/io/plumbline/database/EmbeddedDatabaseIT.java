package io.plumbline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One folder for all tests: unpacking takes a second, and a folder must bear many starts anyway.
 */
final class EmbeddedDatabaseIT {
  @TempDir private static Path folder;

  @Test
  void rows_outlive_an_orderly_stop() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      Sql.run(database, "create table stopped (n int)", "insert into stopped values (1), (2)");
    }
    assertThat(folder.resolve("cluster/postmaster.pid")).doesNotExist();

    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThat(Sql.ask(database, "select n from stopped")).containsExactly("1", "2");
    }
  }

  @Test
  void the_owner_hears_of_the_servers_death_and_starts_it_again_at_the_same_address()
      throws Exception {
    EmbeddedDatabase killed = EmbeddedDatabase.start(folder);
    Sql.run(killed, "create table killed (n int)", "insert into killed values (1), (2)");

    killed.process().destroyForcibly();
    assertThat(killed.onExit().join()).isEqualTo(128 + 9);
    killed.close();

    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThat(Sql.ask(database, "select n from killed")).containsExactly("1", "2");
      assertThat(database.jdbcUrl()).isEqualTo(killed.jdbcUrl());
    }
  }

  @Test
  void closing_again_does_not_touch_the_next_server() throws Exception {
    EmbeddedDatabase first = EmbeddedDatabase.start(folder);
    first.close();

    try (EmbeddedDatabase next = EmbeddedDatabase.start(folder)) {
      first.close();

      assertThat(next.process().isAlive()).isTrue();
      assertThatThrownBy(() -> EmbeddedDatabase.start(folder)).isInstanceOf(DatabaseRefusal.class);
    }
  }

  @Test
  void a_second_server_on_the_folder_is_refused() throws Exception {
    try (EmbeddedDatabase first = EmbeddedDatabase.start(folder)) {
      assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
          .isInstanceOf(DatabaseRefusal.class)
          .hasMessageContaining("another Plumbline runs on it")
          .hasMessageContaining(folder.toString());
      assertThat(Owner.firstWord(Owner.start(folder))).isEqualTo("database.in-use");
      assertThat(first.process().isAlive()).isTrue();
    }
  }

  @Test
  void the_first_start_tells_its_steps() throws Exception {
    Path fresh = Files.createDirectory(folder.resolve("fresh"));
    List<Step> steps = new ArrayList<>();

    EmbeddedDatabase.start(fresh, steps::add).close();
    assertThat(steps).containsExactly(Step.UNPACKING, Step.CREATING, Step.STARTING);

    steps.clear();
    Files.createDirectories(fresh.resolve("postgresql-1.2.3/bin"));
    Files.createDirectories(fresh.resolve("cluster.unfinished-1/base"));
    EmbeddedDatabase.start(fresh, steps::add).close();
    assertThat(steps).containsExactly(Step.STARTING);
    try (var names = Files.list(fresh)) {
      assertThat(names.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "cluster",
              "lock",
              "password",
              "port",
              "postgresql-" + Release.carried().version(),
              "start.log");
    }
  }

  @Test
  void data_of_another_major_version_are_refused(@TempDir Path old) throws IOException {
    Files.createDirectories(old.resolve("cluster"));
    Files.writeString(old.resolve("cluster/PG_VERSION"), "14\n");

    assertThatThrownBy(() -> EmbeddedDatabase.start(old))
        .isInstanceOf(DatabaseRefusal.class)
        .hasMessageContaining("Expected data of PostgreSQL " + Release.carried().major())
        .hasMessageContaining("version 14");
    assertThat(old.resolve("lock")).exists();
    assertThatThrownBy(() -> EmbeddedDatabase.start(old)).hasMessageContaining("version 14");
  }

  @Test
  void data_without_their_password_are_refused(@TempDir Path lost) throws IOException {
    Files.createDirectories(lost.resolve("cluster"));
    Files.writeString(lost.resolve("cluster/PG_VERSION"), Release.carried().major());

    assertThatThrownBy(() -> EmbeddedDatabase.start(lost))
        .isInstanceOf(DatabaseRefusal.class)
        .hasMessageContaining(lost.resolve("password").toString());
  }

  @Test
  void only_the_right_password_opens_and_nobody_is_a_superuser() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThat(database.password()).hasSize(43);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwordFile())))
          .isEqualTo("rw-------");
      assertThat(Files.readString(passwordFile()).strip()).isEqualTo(database.password());
      for (String user : List.of(database.user(), "postgres")) {
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), user, "postgres"))
            .isInstanceOf(SQLException.class);
      }
      assertThat(Sql.ask(database, "select rolsuper from pg_roles where rolcanlogin"))
          .contains("f");
      assertThat(Sql.ask(database, "select current_setting('is_superuser')"))
          .containsExactly("off");
    }
  }

  @Test
  void nothing_promised_is_lost_and_nobody_outside_is_heard() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      for (String on : List.of("fsync", "full_page_writes", "synchronous_commit")) {
        assertThat(Sql.ask(database, "show " + on)).containsExactly("on");
      }
      assertThat(Sql.ask(database, "show data_checksums")).containsExactly("on");
      assertThat(Sql.ask(database, "show listen_addresses")).containsExactly("127.0.0.1");
      assertThat(Sql.ask(database, "show unix_socket_directories")).containsExactly("");
    }
  }

  @Test
  void chinese_is_stored_and_found_by_its_parts() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      Sql.run(database, "create extension if not exists pg_trgm");
      assertThat(Sql.ask(database, "show server_encoding")).containsExactly("UTF8");
      assertThat(Sql.ask(database, "select similarity('城市管理局', '城市管理')::numeric > 0.5"))
          .containsExactly("t");
    }
  }

  private static Path passwordFile() {
    return folder.resolve("password");
  }
}
