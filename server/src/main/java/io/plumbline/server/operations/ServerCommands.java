package io.plumbline.server.operations;

import io.plumbline.database.DatabaseRefusal;
import io.plumbline.kernel.Language;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The commands {@code serve} and {@code rebuild} of {@code plumbline}. */
public final class ServerCommands {
  private static final int COULD_NOT_RUN = 3;
  private final Terminal terminal;
  private final Map<Key, String> flags = new EnumMap<>(Key.class);

  private ServerCommands(Terminal terminal) {
    this.terminal = terminal;
  }

  public static void main(String[] args) {
    System.exit(run(args));
  }

  static int run(String... words) {
    List<String> args = withoutHelpWord(words);
    Language language = Tongue.of(args, System.getenv());
    Terminal terminal = new Terminal(new Words(language), System.out, System.err);
    return new ServerCommands(terminal).line().execute(args.toArray(String[]::new));
  }

  /** {@code plumbline help serve} is {@code plumbline serve --help}. */
  private static List<String> withoutHelpWord(String... words) {
    if (words.length < 2 || !words[0].equals("help")) {
      return List.of(words);
    }
    List<String> args = new ArrayList<>(List.of(words).subList(1, words.length));
    args.add("--help");
    return args;
  }

  private CommandLine line() {
    CommandLine root = new CommandLine(new ServerRoot(flags));
    root.addSubcommand("serve", withKeys(new ServeCommand(terminal, flags), true));
    root.addSubcommand("rebuild", withKeys(new RebuildCommand(terminal, flags), false));
    root.setResourceBundle(terminal.words());
    root.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    root.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    root.setUsageHelpWidth(100);
    root.setParameterExceptionHandler((e, args) -> usage(e));
    root.setExecutionExceptionHandler((e, command, parsed) -> fault(e));
    return root;
  }

  private CommandLine withKeys(Object command, boolean listens) {
    CommandLine line = new CommandLine(command);
    CommandSpec spec = line.getCommandSpec();
    Arrays.stream(Key.values())
        .filter(key -> !key.label().isEmpty() && key != Key.CATALOGUE)
        .filter(key -> listens || (key != Key.PORT && key != Key.ADDRESS))
        .forEach(key -> spec.addOption(option(key)));
    return line;
  }

  private OptionSpec option(Key key) {
    return OptionSpec.builder("--" + key.code())
        .type(String.class)
        .paramLabel(key.label())
        .descriptionKey(key.code())
        .setter(
            new CommandLine.Model.ISetter() {
              @Override
              @SuppressWarnings("TypeParameterUnusedInFormals") // picocli's own signature
              public <T> T set(T value) {
                if (value != null) {
                  flags.put(key, value.toString());
                }
                return value;
              }
            })
        .build();
  }

  private int usage(ParameterException e) {
    if (e.getCause() instanceof CannotServeException cannot) {
      return fault(cannot);
    }
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    terminal.fault(terminal.words().say("serve.usage", command, DatabaseCheck.oneLine(e)));
    return COULD_NOT_RUN;
  }

  private int fault(Exception e) {
    if (e instanceof CannotServeException cannot) {
      terminal.fault(terminal.words().say(cannot.key(), cannot.args()));
    } else if (e instanceof DatabaseRefusal refusal) {
      terminal.fault(refusal.sentence(terminal.words().locale()));
    } else {
      terminal.fault(terminal.words().say("serve.unexpected", Causes.told(e)));
    }
    return COULD_NOT_RUN;
  }
}
