package io.plumbline.server.operations;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** What happens once a server is ready: the operator is told, and the next start made quicker. */
record Ready(Settings settings, Terminal terminal) {
  private static final String CLASSES = "plumbline.classes";

  void tell() {
    String host =
        settings.address().equals("0.0.0.0") ? "localhost" : settings.address();
    terminal.say("");
    terminal.step("serve.ready", terminal.secondsSinceStart(), "http://" + host + ":" + settings.port() + "/");
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
    Path unfinished = archive.resolveSibling(archive.getFileName() + "." + ProcessHandle.current().pid());
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
    }
  }
}
