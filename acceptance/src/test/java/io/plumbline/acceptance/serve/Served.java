package io.plumbline.acceptance.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A server as a process of its own, on a data folder. */
final class Served implements AutoCloseable {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final Process process;
  private final BlockingQueue<Optional<String>> out = new LinkedBlockingQueue<>();
  private final Path data;
  private final int port;
  private final List<String> said = new ArrayList<>();

  private Served(Process process, Path data, int port) {
    this.process = process;
    this.data = data;
    this.port = port;
    Thread listener = new Thread(this::listen, "listener");
    listener.setDaemon(true);
    listener.start();
  }

  /** All the time: a server whose words nobody takes would stand still. */
  private void listen() {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      reader.lines().forEach(line -> out.add(Optional.of(line)));
    } catch (IOException | UncheckedIOException e) {
      // Killed in the middle of a word.
    }
    out.add(Optional.empty());
  }

  /** Starts it; what it says goes with the end of its output to whoever reads. */
  static Served start(Path data, int port, String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-Xlog:disable",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8"));
    command.addAll(keptClasses(data.resolveSibling("classes.jsa")));
    command.addAll(
        List.of("-cp", Dist.classPath(), "io.plumbline.server.operations.ServerCommands"));
    command.addAll(
        List.of("serve", "--lang", "en", "--data", data.toString(), "--port", "" + port));
    command.addAll(List.of(more));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new Served(process, data, port);
  }

  /** As the script does it. */
  private static List<String> keptClasses(Path archive) {
    return Files.exists(archive)
        ? List.of("-XX:SharedArchiveFile=" + archive)
        : List.of("-XX:+RecordDynamicDumpInfo", "-Dplumbline.classes=" + archive);
  }

  static Served ready(Path data, int port, String... more)
      throws IOException, InterruptedException {
    Served served = start(data, port, more);
    if (!served.says("Ready (")) {
      throw new IllegalStateException("The server did not start: " + served.said);
    }
    return served;
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Listens until a line that holds these words; false where it ends without. */
  boolean says(String words) throws InterruptedException {
    for (Optional<String> line = out.take(); line.isPresent(); line = out.take()) {
      said.add(line.get());
      if (line.get().contains(words)) {
        return true;
      }
    }
    out.add(Optional.empty());
    return false;
  }

  /** All that it has said until its end. */
  String saidUntilItsEnd() throws InterruptedException {
    says("no line says this");
    return String.join("\n", said);
  }

  int status() throws InterruptedException {
    return process.waitFor();
  }

  /** Through its handle: else the JDK closes its output, and its last words were lost. */
  void terminate() {
    process.toHandle().destroy();
  }

  boolean lives() {
    return process.isAlive();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  void killDatabase() throws IOException {
    ProcessHandle.of(databasePid()).ifPresent(ProcessHandle::destroyForcibly);
  }

  long databasePid() throws IOException {
    return Long.parseLong(
        Files.readAllLines(data.resolve("database/cluster/postmaster.pid")).get(0));
  }

  boolean databaseIsStopped() {
    return !Files.exists(data.resolve("database/cluster/postmaster.pid"));
  }

  int get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address(path)).build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
  }

  /** Whether it answers with 200 before a minute is over: connections that died fail once. */
  boolean answersInTheEnd(String path) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    int status = get(path);
    while (status != 200 && System.nanoTime() < end) {
      status = get(path);
    }
    return status == 200;
  }

  /** Tells an event; the answer in full where it was heard. */
  HttpResponse<String> tell(String token, String event) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address("/api/events"))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(event))
            .build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  /** Does something in its database. */
  void run(String sql) throws IOException, SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of what its database answers. */
  List<String> ask(String sql) throws IOException, SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> answer = new ArrayList<>();
      while (rows.next()) {
        answer.add(rows.getString(1));
      }
      return answer;
    }
  }

  private Connection connect() throws IOException, SQLException {
    String databasePort = Files.readString(data.resolve("database/port")).strip();
    String password = Files.readString(data.resolve("database/password")).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + databasePort + "/plumbline", "plumbline", password);
  }

  @Override
  public void close() {
    terminate();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
