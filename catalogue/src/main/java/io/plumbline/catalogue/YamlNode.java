package io.plumbline.catalogue;

import io.plumbline.kernel.Message;
import java.util.List;

/** A value of a YAML file, with its place. */
sealed interface YamlNode {
  Place place();

  /** What it is, for whoever expected something else. */
  Message found();

  /**
   * A word or sentence.
   *
   * @param quoted whether it stands in quotes, or as a block of text
   */
  record Word(Place place, String value, boolean quoted) implements YamlNode {
    /** Whether nothing was written, or the null of YAML. */
    boolean isNothing() {
      return value.isBlank() || (!quoted && (value.equals("~") || value.equals("null")));
    }

    @Override
    public Message found() {
      return isNothing()
          ? Message.of("problem.found-nothing")
          : Message.of("problem.found-text", value);
    }
  }

  /** A list. */
  record Rows(Place place, List<YamlNode> values) implements YamlNode {
    @Override
    public Message found() {
      return Message.of("problem.found-list");
    }
  }

  /** Keys with values, as written: a key may stand twice. */
  record Table(Place place, List<Entry> entries) implements YamlNode {
    @Override
    public Message found() {
      return Message.of("problem.found-map");
    }
  }

  /** A key and its value. */
  record Entry(YamlNode key, YamlNode value) {}

  /** What was refused already, such as an alias: nothing more is said of it. */
  record Refused(Place place) implements YamlNode {
    @Override
    public Message found() {
      return Message.of("problem.found-nothing");
    }
  }
}
