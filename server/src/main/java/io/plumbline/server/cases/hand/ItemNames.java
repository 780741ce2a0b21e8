package io.plumbline.server.cases.hand;

import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.server.law.LawInForce;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The power items as people name them. */
@Component
public class ItemNames {
  private final LawInForce law;
  private final InstantSource clock;
  private final CaseWords words;

  ItemNames(LawInForce law, InstantSource clock, CaseWords words) {
    this.law = law;
    this.clock = clock;
    this.words = words;
  }

  /** An item to choose. */
  public record Choice(String code, String name) {
    /** As it stands in a field. */
    public String text() {
      return code + " " + name;
    }
  }

  /** Each item once, in its newest version. */
  List<PowerItem> all() {
    LinkedHashSet<String> codes = new LinkedHashSet<>();
    law.now().catalogue().items().forEach(item -> codes.add(item.code()));
    LocalDate today = LocalDate.ofInstant(clock.instant(), words.zone());
    return codes.stream().flatMap(code -> law.now().item(code, today).stream()).toList();
  }

  public List<Choice> choices() {
    return all().stream().map(this::choice).toList();
  }

  public Choice choice(PowerItem item) {
    return new Choice(item.code(), words.text(item.identity().name()));
  }

  /**
   * The one item that a code, a full name or a line of {@link #choices} means, else all like it.
   */
  public List<PowerItem> meant(String word) {
    String said = word.strip();
    List<PowerItem> exact =
        all().stream().filter(item -> isCalled(item, said) || isCalledInFull(item, said)).toList();
    return exact.size() == 1 ? exact : like(said);
  }

  private static boolean isCalled(PowerItem item, String said) {
    return item.code().equalsIgnoreCase(said) || item.identity().name().isSaidBy(said);
  }

  /** By its code and name, one after the other. */
  private static boolean isCalledInFull(PowerItem item, String said) {
    return item.code().equals(said.split(" ", 2)[0])
        && item.identity().name().isSaidBy(said.substring(item.code().length()));
  }

  /** The items in whose code or name that word stands. */
  public List<PowerItem> like(String word) {
    String said = word.strip().toLowerCase(Locale.ROOT);
    return said.isEmpty()
        ? List.of()
        : all().stream().filter(item -> names(item).contains(said)).toList();
  }

  private static String names(PowerItem item) {
    var name = item.identity().name();
    return (item.code() + " " + name.zh() + " " + name.en()).toLowerCase(Locale.ROOT);
  }
}
