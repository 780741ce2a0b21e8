package io.plumbline.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code plumbline} itself: what holds for every command. */
@Command(name = "plumbline", versionProvider = VersionWords.class, sortOptions = false)
final class RootCommand implements Runnable {
  private final Session session;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      descriptionKey = "global.help")
  @SuppressWarnings("UnusedVariable") // picocli answers it
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      descriptionKey = "global.version")
  @SuppressWarnings("UnusedVariable") // picocli answers it
  private boolean version;

  RootCommand(Session session) {
    this.session = session;
  }

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      scope = ScopeType.INHERIT,
      descriptionKey = "global.lang")
  void setLanguage(String word) {
    if (Locales.named(word).isEmpty()) {
      throw CannotRunException.of("cli.usage.lang", word);
    }
  }

  @Option(
      names = "--catalogue",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      descriptionKey = "global.catalogue")
  void setCatalogue(Path folder) {
    session.useCatalogue(folder);
  }

  @Override
  public void run() {
    throw new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), "");
  }
}
