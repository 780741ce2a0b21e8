package io.plumbline.catalogue;

import io.plumbline.catalogue.YamlNode.Word;
import io.plumbline.kernel.Text;
import io.plumbline.kernel.catalogue.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the stages of a process; no two may answer to one word of a log. */
final class StagesReader {
  private final YamlMap map;
  private final List<Stage> stages = new ArrayList<>();
  private final Map<String, String> takenBy = new HashMap<>();

  private StagesReader(YamlMap map) {
    this.map = map;
  }

  static List<Stage> read(YamlMap map) {
    StagesReader reader = new StagesReader(map);
    map.requires("stages");
    map.list("stages").forEach(reader::stage);
    return reader.stages;
  }

  private void stage(YamlNode at) {
    if (at instanceof YamlNode.Table) {
      map.map(at).ifPresent(this::full);
    } else {
      map.word(at).ifPresent(word -> add(word, Text.same(word.value()), Optional.empty()));
    }
  }

  private void full(YamlMap stage) {
    stage.allow("id", "en", "code");
    stage.requires("id");
    Optional<String> english = stage.string("en");
    Optional<String> code = stage.string("code");
    stage
        .value("id")
        .flatMap(stage::word)
        .ifPresent(id -> add(id, new Text(id.value(), english.orElse(id.value())), code));
  }

  private void add(Word id, Text name, Optional<String> code) {
    if (id.value().contains("/")) {
      map.error(id.place(), "problem.stage-stroke", id.value());
    }
    Stream.concat(Stream.of(id.value(), name.en()), code.stream())
        .distinct()
        .forEach(word -> taken(id, word));
    stages.add(new Stage(id.value(), name, code.orElse(null)));
  }

  private void taken(Word id, String word) {
    String other = takenBy.putIfAbsent(word, id.value());
    if (other != null) {
      map.error(id.place(), "problem.doubled-word", word, other);
    }
  }
}
