package io.plumbline.server.operations;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rebuild}: judges every case again from its events. */
@Command(name = "rebuild", sortOptions = false)
final class RebuildCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Map<Key, String> flags;

  @Option(names = "--demo", descriptionKey = "rebuild-demo")
  private boolean demo;

  @Option(names = "--config", paramLabel = "FILE", descriptionKey = "config")
  private @Nullable Path config;

  RebuildCommand(Terminal terminal, Map<Key, String> flags) {
    this.terminal = terminal;
    this.flags = flags;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = new SettingsReader(flags, System.getenv()).read(config, demo);
    try (Machinery machinery = Machinery.start(settings, terminal)) {
      machinery.rebuild();
      return 0;
    }
  }
}
