package io.plumbline.server.operations;

import io.plumbline.server.PlumblineServer;
import io.plumbline.server.people.StartPasswords;
import io.plumbline.server.supervision.Rebuild;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/** Everything that runs while a server runs: its database, and the system on top of it. */
final class Machinery implements AutoCloseable {
  private static final String DEMO_DATABASE = "plumbline_demo";
  private final Settings settings;
  private final Terminal terminal;
  private final @Nullable OwnDatabase own;
  private final DatabaseAddress address;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private @Nullable ConfigurableApplicationContext system;

  private Machinery(
      Settings settings, Terminal terminal, @Nullable OwnDatabase own, DatabaseAddress address) {
    this.settings = settings;
    this.terminal = terminal;
    this.own = own;
    this.address = address;
  }

  /** Starts the database, or finds the bureau's own, and looks whether it may be used. */
  static Machinery start(Settings settings, Terminal terminal)
      throws IOException, InterruptedException, SQLException {
    // What libraries say before the system has its log would only disturb the operator.
    LoggingSystem.get(Machinery.class.getClassLoader()).beforeInitialize();
    Path data = settings.data();
    MachineCheck.folder(data);
    Optional<String> url = settings.value(Key.DATABASE);
    if (url.isPresent()) {
      terminal.step("serve.database.other", url.get());
      DatabaseAddress address = bureaus(settings, url.get());
      DatabaseCheck.check(address, settings.demo());
      return new Machinery(settings, terminal, null, address);
    }
    terminal.step("serve.database.own", data.resolve("database"));
    OwnDatabase own = OwnDatabase.start(data.resolve("database"), terminal);
    try {
      DatabaseAddress address = own.address(settings.demo() ? DEMO_DATABASE : "plumbline");
      DatabaseCheck.check(address, settings.demo());
      return new Machinery(settings, terminal, own, address);
    } catch (SQLException | RuntimeException e) {
      own.close();
      throw e;
    }
  }

  private static DatabaseAddress bureaus(Settings settings, String url) throws IOException {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw CannotServeException.of("serve.database-url", url);
    }
    return new DatabaseAddress(
        url, settings.value(Key.DATABASE_USER).orElse(""), settings.databasePassword());
  }

  /** Runs the system; it is ready when this returns. */
  void serve() {
    Thread stop = new Thread(this::stopOnSignal, "plumbline-stop");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      migrate();
      terminal.step("serve.system");
      ConfigurableApplicationContext running = run(settings.port(), settings.address());
      new Ready(settings, terminal).tell(running.getBean(StartPasswords.class).byLogin());
    } catch (RuntimeException e) {
      forget(stop);
      throw e;
    }
  }

  /** What failed ends with the status of a failure, not with that of an orderly stop. */
  private static void forget(Thread stop) {
    try {
      Runtime.getRuntime().removeShutdownHook(stop);
    } catch (IllegalStateException e) {
      // Told to stop while it was starting: then that goes on.
    }
  }

  /** Judges every case again. */
  void rebuild() {
    migrate();
    terminal.step("rebuild.system");
    Rebuild rebuild = run(0, "127.0.0.1").getBean(Rebuild.class);
    AtomicLong all = new AtomicLong();
    rebuild.all(
        (done, total) -> {
          all.set(done);
          terminal.step("rebuild.progress", done, total);
        });
    terminal.step("rebuild.done", all.get(), terminal.secondsSinceStart());
  }

  private void migrate() {
    terminal.step("serve.migrating");
    Migration.bringUpToDate(address, settings.demo());
  }

  private ConfigurableApplicationContext run(int port, String listen) {
    SpringApplication application = new SpringApplication(PlumblineServer.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    application.addInitializers(
        context -> context.getBeanFactory().registerSingleton("terminal", terminal));
    try {
      ConfigurableApplicationContext running =
          application.run(new SpringSettings(settings, address, port, listen).words());
      system = running;
      return running;
    } catch (RuntimeException e) {
      throw Causes.refusalIn(e);
    }
  }

  /** Returns only after a signal, with a status that nobody reads: the signal's own end comes. */
  int untilStopped() throws InterruptedException {
    stopped.await();
    return 0;
  }

  /** An orderly stop is no failure, though the JVM would say 143. */
  private void stopOnSignal() {
    int status = 0;
    try {
      terminal.step("serve.stopping");
      close();
      terminal.step("serve.stopped");
    } catch (IOException | RuntimeException e) {
      terminal.fault(terminal.words().say("serve.unexpected", Causes.told(e)));
      status = 1;
    }
    Runtime.getRuntime().halt(status);
  }

  @Override
  public synchronized void close() throws IOException {
    if (system != null) {
      system.close();
      system = null;
    }
    if (own != null) {
      own.close();
    }
  }
}
