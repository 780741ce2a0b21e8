package io.plumbline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * PostgreSQL's own data: made on the first start, and of one major version ever after.
 *
 * @param data the folder that it lies in
 * @param release whose programs work on it
 */
record Cluster(DataFolder data, Release release) {
  /** Where a user connects who does not say otherwise. */
  static final String DATABASE = "plumbline";

  /** The role that owns everything; it is no superuser, and nobody can sign in as one. */
  static final String USER = "plumbline";

  /** Refuses data that these programs cannot read. */
  void check() throws IOException {
    Path version = data.cluster().resolve("PG_VERSION");
    String found = Files.exists(version) ? Files.readString(version).strip() : "";
    if (Files.exists(data.cluster()) && !found.equals(release.major())) {
      throw new DatabaseRefusal(
          "database.other-major", data.cluster(), release.major(), found.isEmpty() ? "?" : found);
    }
    if (!found.isEmpty() && !Files.exists(data.password())) {
      throw new DatabaseRefusal("database.no-password", data.password());
    }
  }

  /** Makes the data where there are none yet, and sees to it that they belong to the account. */
  void prepare(Binaries binaries, Account account, Consumer<Step> progress)
      throws IOException, InterruptedException {
    if (!Files.exists(data.cluster())) {
      progress.accept(Step.CREATING);
      create(binaries, account);
    }
    own(account, data.cluster());
  }

  private void create(Binaries binaries, Account account) throws IOException, InterruptedException {
    Path unfinished = data.unfinished(data.cluster());
    own(account, unfinished);
    initdb(binaries, account, unfinished);
    firstWords(binaries, account, unfinished);
    Files.writeString(
        unfinished.resolve("pg_hba.conf"), "host all " + USER + " 127.0.0.1/32 scram-sha-256\n");
    Trees.publish(unfinished, data.cluster());
  }

  private static void initdb(Binaries binaries, Account account, Path folder)
      throws InterruptedException {
    List<String> command =
        List.of(
            binaries.program("initdb"),
            "--pgdata=" + folder,
            "--username=postgres",
            // Holds for no connection: the file that says so is replaced before the server starts.
            "--auth=trust",
            "--locale-provider=builtin",
            "--locale=C.UTF-8",
            "--encoding=UTF8",
            "--data-checksums",
            "--no-instructions");
    Program.run(account.running(command)).orRefuse("initdb");
  }

  /** Said in a session of its own, before the server listens to anyone. */
  private void firstWords(Binaries binaries, Account account, Path folder)
      throws IOException, InterruptedException {
    List<String> command =
        List.of(
            binaries.program("postgres"),
            "--single",
            "-D",
            folder.toString(),
            "-c",
            "exit_on_error=on",
            "-c",
            "log_min_error_statement=panic",
            "template1");
    Program.run(account.running(command), roles(Password.in(data.password()))).orRefuse("postgres");
  }

  private static String roles(String password) {
    return String.join(
        "\n",
        "CREATE ROLE " + USER + " LOGIN CREATEDB PASSWORD '" + password + "'",
        "GRANT pg_monitor, pg_signal_backend, pg_checkpoint TO " + USER,
        "GRANT EXECUTE ON FUNCTION pg_catalog.pg_backup_start(text, boolean) TO " + USER,
        "GRANT EXECUTE ON FUNCTION pg_catalog.pg_backup_stop(boolean) TO " + USER,
        "CREATE DATABASE " + DATABASE + " OWNER " + USER,
        "");
  }

  /** After a restart under other circumstances the account may be another. */
  private static void own(Account account, Path folder) throws IOException, InterruptedException {
    if (!account.owner().startsWith(Files.getAttribute(folder, "unix:uid") + ":")) {
      Program.run(List.of("chown", "-hR", account.owner(), folder.toString())).orRefuse("chown");
    }
  }
}
