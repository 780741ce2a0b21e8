package io.plumbline.catalogue;

import io.plumbline.catalogue.YamlNode.Entry;
import io.plumbline.catalogue.YamlNode.Refused;
import io.plumbline.catalogue.YamlNode.Rows;
import io.plumbline.catalogue.YamlNode.Table;
import io.plumbline.catalogue.YamlNode.Word;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Makes the tree of one document from its events. Anchors, aliases and tags are refused, so that
 * what stands in the file is what is meant and a small file stays small; so is deep nesting.
 */
final class YamlTree {
  private static final int DEEPEST = 20;
  private final String file;
  private final Iterator<Event> events;
  private final Problems problems;

  YamlTree(String file, Iterator<Event> events, Problems problems) {
    this.file = file;
    this.events = events;
    this.problems = problems;
  }

  /** The document's root; empty where there is none, or where it could not be taken. */
  Optional<YamlNode> root() {
    events.next();
    if (events.next().getEventId() == ID.StreamEnd) {
      problems.error(Place.startOf(file), "problem.empty-file");
      return Optional.empty();
    }
    try {
      YamlNode root = node(events.next(), 0);
      return isAlone() ? Optional.of(root) : Optional.empty();
    } catch (TooDeep e) {
      return Optional.empty();
    }
  }

  private boolean isAlone() {
    events.next();
    Event next = events.next();
    boolean alone = next.getEventId() == ID.StreamEnd;
    if (!alone) {
      problems.error(place(next), "problem.several-documents");
    }
    return alone;
  }

  private YamlNode node(Event event, int depth) throws TooDeep {
    if (depth > DEEPEST) {
      problems.error(place(event), "problem.too-deep", DEEPEST);
      throw new TooDeep();
    }
    boolean fancy = refused(event);
    YamlNode node = plain(event, depth);
    return fancy ? new Refused(node.place()) : node;
  }

  private YamlNode plain(Event event, int depth) throws TooDeep {
    if (event instanceof ScalarEvent scalar) {
      return new Word(
          place(event), scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN);
    }
    return switch (event.getEventId()) {
      case SequenceStart -> rows(event, depth);
      case MappingStart -> table(event, depth);
      default -> new Refused(place(event));
    };
  }

  private Rows rows(Event start, int depth) throws TooDeep {
    List<YamlNode> values = new ArrayList<>();
    for (Event next = events.next(); next.getEventId() != ID.SequenceEnd; next = events.next()) {
      values.add(node(next, depth + 1));
    }
    return new Rows(place(start), values);
  }

  private Table table(Event start, int depth) throws TooDeep {
    List<Entry> entries = new ArrayList<>();
    for (Event next = events.next(); next.getEventId() != ID.MappingEnd; next = events.next()) {
      YamlNode key = node(next, depth + 1);
      entries.add(new Entry(key, node(events.next(), depth + 1)));
    }
    return new Table(place(start), entries);
  }

  private boolean refused(Event event) {
    Optional<String> fancy = fancy(event);
    fancy.ifPresent(found -> problems.error(place(event), "problem.alias-or-tag", found));
    return fancy.isPresent();
  }

  private static Optional<String> fancy(Event event) {
    if (event instanceof AliasEvent alias) {
      return Optional.of("*" + alias.getAlias().getValue());
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      return Optional.of("&" + node.getAnchor().get().getValue());
    }
    if (event instanceof ScalarEvent scalar) {
      return scalar.getTag();
    }
    return event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
  }

  private Place place(Event event) {
    Optional<Mark> mark = event.getStartMark();
    return mark.map(m -> new Place(file, m.getLine() + 1, m.getColumn() + 1))
        .orElse(Place.startOf(file));
  }

  /** The nesting went too deep; it has been said. */
  private static final class TooDeep extends Exception {
    private static final long serialVersionUID = 1L;

    TooDeep() {
      super(null, null, false, false);
    }
  }
}
