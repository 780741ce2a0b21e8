package io.plumbline.benchmarks.load;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** A server started by {@code ./plumbline serve} on a data folder of its own. */
final class RunningServer implements AutoCloseable {
  private final Process process;
  private final Path data;
  private final int port;

  private RunningServer(Process process, Path data, int port) {
    this.process = process;
    this.data = data;
    this.port = port;
  }

  /** Starts it and waits until it is ready; call from the root of the repository. */
  static RunningServer start(Path data, int port) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "./plumbline", "serve", "--data", data.toString(), "--port", String.valueOf(port))
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(data.resolveSibling("serve.log").toFile()))
            .start();
    RunningServer server = new RunningServer(process, data, port);
    while (!server.isReady()) {
      if (!process.isAlive()) {
        throw new IllegalStateException(
            "Expected a server, but it ended; see " + data.resolveSibling("serve.log"));
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    return server;
  }

  private boolean isReady() throws IOException, InterruptedException {
    HttpRequest ask = HttpRequest.newBuilder(at("/actuator/health/readiness")).build();
    try {
      return HttpClient.newHttpClient().send(ask, BodyHandlers.discarding()).statusCode() == 200;
    } catch (ConnectException notYet) {
      return false;
    }
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** A connection to its database, with the password that lies in its folder. */
  Connection database() throws IOException, SQLException {
    Path folder = data.resolve("database");
    String database = Files.readString(folder.resolve("port")).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + database + "/plumbline",
        "plumbline",
        Files.readString(folder.resolve("password")).strip());
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      process.waitFor(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
