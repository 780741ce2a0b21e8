package io.plumbline.cli;

import io.plumbline.cli.text.Paint;
import io.plumbline.kernel.Language;
import io.plumbline.kernel.Message;
import io.plumbline.wording.Wording;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One call: its language, its catalogue, and where its answer goes. */
final class Session {
  private static final int USUAL_WIDTH = 120;
  private static final int LEAST_WIDTH = 40;
  private final Surroundings surroundings;
  private final Wording wording;
  private final Home home;
  private @Nullable Path catalogueFolder;

  Session(Surroundings surroundings, Language language) {
    this.surroundings = surroundings;
    this.wording = new Wording(language);
    this.home = Home.of(surroundings);
  }

  Surroundings surroundings() {
    return surroundings;
  }

  Wording wording() {
    return wording;
  }

  Language language() {
    return wording.language();
  }

  Home home() {
    return home;
  }

  void useCatalogue(Path folder) {
    catalogueFolder = folder;
  }

  /** The folder of its catalogue; empty where it is the built-in one. */
  Optional<Path> catalogueFolder() {
    return Optional.ofNullable(catalogueFolder);
  }

  /** The catalogue on which this call works. */
  CatalogueDoor catalogue() {
    return new CatalogueDoor(this, catalogueFolder);
  }

  String say(String key, Object... args) {
    return wording.say(Message.of(key, args));
  }

  void print(String line) {
    surroundings.out().println(line);
  }

  void print(List<String> lines) {
    lines.forEach(this::print);
  }

  void printSaid(String key, Object... args) {
    print(say(key, args));
  }

  /** Something beside the answer: it goes to standard error. */
  void remark(String key, Object... args) {
    surroundings.err().println(say(key, args));
  }

  /** Colour where a person looks at it and has not said NO_COLOR. */
  boolean isColoured() {
    return surroundings.streams().outIsTerminal() && surroundings.variable("NO_COLOR").isEmpty();
  }

  String painted(Paint paint, String words) {
    return isColoured() ? paint.on(words) : words;
  }

  /** The columns of the terminal. */
  int width() {
    int width =
        surroundings
            .variable("COLUMNS")
            .filter(v -> v.matches("[0-9]{1,4}"))
            .map(Integer::valueOf)
            .orElse(USUAL_WIDTH);
    return Math.max(LEAST_WIDTH, width);
  }

  LocalDate today(ZoneId zone) {
    return LocalDate.now(clock().withZone(zone));
  }

  Clock clock() {
    return surroundings.clock();
  }
}
