package io.plumbline.server.operations;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}: runs the bureau's system until it is told to stop. */
@Command(name = "serve", sortOptions = false)
final class ServeCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Map<Key, String> flags;

  @Option(names = "--demo", descriptionKey = "demo")
  private boolean demo;

  @Option(names = "--config", paramLabel = "FILE", descriptionKey = "config")
  private @Nullable Path config;

  ServeCommand(Terminal terminal, Map<Key, String> flags) {
    this.terminal = terminal;
    this.flags = flags;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = new SettingsReader(flags, System.getenv()).read(config, demo);
    MachineCheck.port(settings.address(), settings.port());
    try (Machinery machinery = Machinery.start(settings, terminal)) {
      machinery.serve();
      return machinery.untilStopped();
    }
  }
}
