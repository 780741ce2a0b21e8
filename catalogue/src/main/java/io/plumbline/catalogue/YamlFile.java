package io.plumbline.catalogue;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one YAML file into nodes that know their places; anchors, aliases and tags are refused. */
final class YamlFile {
  private static final int LARGEST = 4 << 20;
  private final String name;
  private final Problems problems;

  YamlFile(String name, Problems problems) {
    this.name = name;
    this.problems = problems;
  }

  Optional<MappingNode> read(byte[] bytes) {
    if (bytes.length > LARGEST) {
      problems.error(name, Optional.empty(), "problem.too-large", bytes.length, LARGEST);
      return Optional.empty();
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return plain(bytes) ? root(bytes) : Optional.empty();
    } catch (CharacterCodingException e) {
      problems.error(name, Optional.empty(), "problem.not-utf8");
    } catch (MarkedYamlEngineException e) {
      problems.error(
          name, e.getProblemMark().or(e::getContextMark), "problem.yaml", said(e.getProblem()));
    } catch (YamlEngineException | StackOverflowError e) {
      problems.error(name, Optional.empty(), "problem.yaml", said(e.getMessage()));
    }
    return Optional.empty();
  }

  private static String said(@Nullable String problem) {
    return problem == null ? "" : problem.lines().findFirst().orElse("");
  }

  private Optional<MappingNode> root(byte[] bytes) {
    Optional<Node> root =
        new Compose(settings()).composeInputStream(new ByteArrayInputStream(bytes));
    if (root.isPresent() && root.get() instanceof MappingNode map) {
      return Optional.of(map);
    }
    problems.error(name, root.flatMap(Node::getStartMark), "problem.expected-map");
    return Optional.empty();
  }

  private boolean plain(byte[] bytes) {
    boolean plain = true;
    for (Event event : new Parse(settings()).parseInputStream(new ByteArrayInputStream(bytes))) {
      if (isFancy(event)) {
        problems.error(name, event.getStartMark(), "problem.alias-or-tag");
        plain = false;
      }
    }
    return plain;
  }

  private static boolean isFancy(Event event) {
    return event instanceof AliasEvent
        || (event instanceof NodeEvent node && node.getAnchor().isPresent())
        || (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
        || (event instanceof CollectionStartEvent start && start.getTag().isPresent());
  }

  private LoadSettings settings() {
    return LoadSettings.builder()
        .setLabel(name)
        .setAllowDuplicateKeys(true)
        .setUseMarks(true)
        .build();
  }
}
