package io.plumbline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccountIT {
  @TempDir private static Path folder;

  @Test
  void the_server_has_none_of_roots_capabilities() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      for (String set : new String[] {"CapInh", "CapPrm", "CapEff", "CapAmb"}) {
        assertThat(status(database, set)).isEqualTo("0000000000000000");
      }
      assertThat(isRoot(database) && userNamespace("self").equals(userNamespace(pid(database))))
          .isFalse();
    }
  }

  @Test
  void ctrl_c_in_the_operators_terminal_does_not_reach_the_server() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      String stat = Files.readString(Path.of("/proc", pid(database), "stat"));
      String session = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[3];
      assertThat(session).isEqualTo(pid(database));
    }
  }

  /** Root hands the folder to "nobody" and takes it back; for others both are the same. */
  @Test
  void the_folder_may_pass_from_one_account_to_another() throws Exception {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    try (EmbeddedDatabase database =
        EmbeddedDatabase.start(DataFolder.at(folder), AccountIT::another, step -> {})) {
      assertThat(isRoot(database)).isFalse();
      assertThat(status(database, "CapEff")).isEqualTo("0000000000000000");
      Sql.run(database, "create table passed as select 1 as n");
    }
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThat(Sql.ask(database, "select n from passed")).containsExactly("1");
    }
  }

  private static Account another(Binaries binaries) throws InterruptedException {
    Account own = Account.choose(binaries);
    return own.prefix().isEmpty() ? own : Account.named("nobody").orElseThrow();
  }

  private static boolean isRoot(EmbeddedDatabase database) throws IOException {
    return status(database, "Uid").startsWith("0\t");
  }

  private static String status(EmbeddedDatabase database, String field) throws IOException {
    try (var lines = Files.lines(Path.of("/proc", pid(database), "status"))) {
      return lines
          .filter(line -> line.startsWith(field + ":"))
          .findFirst()
          .orElseThrow()
          .substring(field.length() + 1)
          .strip();
    }
  }

  private static String userNamespace(String process) throws IOException {
    return Files.readSymbolicLink(Path.of("/proc", process, "ns", "user")).toString();
  }

  private static String pid(EmbeddedDatabase database) {
    return Long.toString(database.process().pid());
  }
}
