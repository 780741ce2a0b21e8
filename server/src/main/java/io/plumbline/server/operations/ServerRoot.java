package io.plumbline.server.operations;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code plumbline} as far as the server goes: what holds for both of its commands. */
@Command(name = "plumbline", sortOptions = false)
final class ServerRoot implements Runnable {
  private final Map<Key, String> flags;
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      descriptionKey = "help")
  @SuppressWarnings("UnusedVariable") // picocli answers it
  private boolean help;

  ServerRoot(Map<Key, String> flags) {
    this.flags = flags;
  }

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      scope = ScopeType.INHERIT,
      descriptionKey = "lang")
  void setLanguage(String word) {
    if (Tongue.named(word).isEmpty()) {
      throw CannotServeException.of("serve.lang", word);
    }
  }

  @Option(
      names = "--catalogue",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      descriptionKey = "catalogue")
  void setCatalogue(String folder) {
    flags.put(Key.CATALOGUE, folder);
  }

  @Override
  public void run() {
    throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "serve | rebuild");
  }
}
