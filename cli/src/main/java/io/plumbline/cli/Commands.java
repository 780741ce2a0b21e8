package io.plumbline.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * The tree of commands. Of each group only the command that a call names is made, so that a short
 * call starts at once; all of them where none is named.
 */
final class Commands {
  private static final Set<String> TAKING_A_VALUE = Set.of("--lang", "--catalogue");
  private static final Map<String, Function<Session, Object>> TOP = new LinkedHashMap<>();
  private static final Map<String, Map<String, Function<Session, Object>>> BELOW =
      new LinkedHashMap<>();

  static {
    TOP.put("audit", AuditCommand::new);
    TOP.put("explain", ExplainCommand::new);
    TOP.put("simulate", SimulateCommand::new);
    TOP.put("catalogue", session -> new GroupCommand());
    TOP.put("calendar", session -> new GroupCommand());
    TOP.put("coverage", CoverageCommand::new);
    TOP.put("serve", session -> new ServerCommand());
    TOP.put("rebuild", session -> new ServerCommand());

    Map<String, Function<Session, Object>> catalogue = new LinkedHashMap<>();
    catalogue.put("list", CatalogueListCommand::new);
    catalogue.put("show", CatalogueShowCommand::new);
    catalogue.put("check", CatalogueCheckCommand::new);
    catalogue.put("export", CatalogueExportCommand::new);
    catalogue.put("new", CatalogueNewCommand::new);
    BELOW.put("catalogue", catalogue);

    Map<String, Function<Session, Object>> calendar = new LinkedHashMap<>();
    calendar.put("add", CalendarAddCommand::new);
    calendar.put("count", CalendarCountCommand::new);
    calendar.put("show", CalendarShowCommand::new);
    calendar.put("import", CalendarImportCommand::new);
    BELOW.put("calendar", calendar);
  }

  private Commands() {}

  static CommandLine line(Session session, String[] args) {
    List<String> named = words(args);
    CommandLine root = new CommandLine(new RootCommand(session));
    root.setCommandName("plumbline");
    add(root, TOP, named.isEmpty() ? "" : named.get(0), session);
    root.getSubcommands().forEach((name, line) -> addBelow(name, line, named, session));
    root.setResourceBundle(new HelpWords(session.language()));
    root.setColorScheme(
        CommandLine.Help.defaultColorScheme(session.isColoured() ? Ansi.ON : Ansi.OFF));
    root.setOut(new PrintWriter(session.surroundings().out(), true, StandardCharsets.UTF_8));
    root.setErr(new PrintWriter(session.surroundings().err(), true, StandardCharsets.UTF_8));
    root.setUsageHelpWidth(Math.min(session.width(), 100));
    return root;
  }

  private static void addBelow(String name, CommandLine line, List<String> named, Session session) {
    String below = named.size() > 1 ? named.get(1) : "";
    add(line, BELOW.getOrDefault(name, Map.of()), below, session);
  }

  private static void add(
      CommandLine to,
      Map<String, Function<Session, Object>> commands,
      String named,
      Session session) {
    commands.forEach(
        (name, command) -> {
          if (name.equals(named) || !commands.containsKey(named)) {
            to.addSubcommand(name, command.apply(session));
          }
        });
  }

  /** The words of a call that are neither options nor the values of global ones. */
  private static List<String> words(String[] args) {
    List<String> words = new java.util.ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      if (TAKING_A_VALUE.contains(args[i])) {
        i++;
      } else if (!args[i].startsWith("-")) {
        words.add(args[i]);
      }
    }
    return words;
  }
}
