package io.plumbline.catalogue;

import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the bytes of one YAML file; whatever they are, the answer is a map or a problem. */
final class YamlFile {
  private final String name;
  private final Problems problems;

  YamlFile(String name, Problems problems) {
    this.name = name;
    this.problems = problems;
  }

  Optional<YamlMap> read(byte[] bytes) {
    return new TextFile(name, problems).read(bytes).flatMap(this::parsed);
  }

  private Optional<YamlMap> parsed(String text) {
    try {
      Iterator<Event> events = new Parse(settings()).parseString(text).iterator();
      Optional<YamlNode> root = new YamlTree(name, events, problems).root();
      return root.flatMap(this::map);
    } catch (MarkedYamlEngineException e) {
      Place at =
          e.getProblemMark().or(e::getContextMark).map(this::place).orElse(Place.startOf(name));
      problems.error(at, "problem.yaml", said(e.getProblem()));
    } catch (YamlEngineException e) {
      problems.error(Place.startOf(name), "problem.yaml", said(e.getMessage()));
    }
    return Optional.empty();
  }

  private Optional<YamlMap> map(YamlNode root) {
    if (root instanceof YamlNode.Table table) {
      return Optional.of(new YamlMap(table, problems));
    }
    if (!(root instanceof YamlNode.Refused)) {
      problems.error(root.place(), "problem.expected-map", root.found());
    }
    return Optional.empty();
  }

  private Place place(Mark mark) {
    return new Place(name, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static String said(@Nullable String problem) {
    return problem == null ? "?" : problem.lines().findFirst().orElse("?");
  }

  private LoadSettings settings() {
    return LoadSettings.builder().setLabel(name).setCodePointLimit(TextFile.LARGEST + 1).build();
  }
}
