package io.plumbline.server.operations;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** What happens once a server is ready: the operator is told, and the next start made quicker. */
record Ready(Settings settings, Terminal terminal) {
  private static final String CLASSES = "plumbline.classes";

  /** Tells the address, and the passwords that this start gave. */
  void tell(Map<String, String> passwords) {
    terminal.say("");
    if (settings.demo()) {
      terminal.step("serve.demo.note");
    } else if (!passwords.isEmpty()) {
      terminal.step("serve.first-accounts");
      passwords.forEach((login, password) -> terminal.step("serve.first-account", login, password));
    }
    String host = settings.address().equals("0.0.0.0") ? "localhost" : settings.address();
    terminal.step(
        "serve.ready",
        terminal.secondsSinceStart(),
        "http://" + host + ":" + settings.port() + "/");
    terminal.step("serve.stop-with");
    String classes = System.getProperty(CLASSES, "");
    if (!classes.isEmpty() && !Files.exists(Path.of(classes))) {
      Thread keep = new Thread(() -> keepClasses(Path.of(classes)), "plumbline-keep-classes");
      keep.setDaemon(true);
      keep.start();
    }
  }

  /** The classes of this run as the JVM wants them; where that fails, starts only stay slower. */
  private static void keepClasses(Path archive) {
    Path unfinished =
        archive.resolveSibling(archive.getFileName() + "." + ProcessHandle.current().pid());
    PrintStream out = System.out;
    // The JVM says there what it has written, which is nothing to the operator.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      MBeanServer server = ManagementFactory.getPlatformMBeanServer();
      server.invoke(
          new ObjectName("com.sun.management:type=DiagnosticCommand"),
          "vmCds",
          new Object[] {new String[] {"dynamic_dump", unfinished.toString()}},
          new String[] {String[].class.getName()});
      if (Files.exists(unfinished)) {
        Files.move(unfinished, archive);
      }
    } catch (JMException | java.io.IOException e) {
      // The next start tries again.
    } finally {
      System.setOut(out);
    }
  }
}
