package io.plumbline.kernel.catalogue;

import io.plumbline.kernel.Text;
import io.plumbline.kernel.life.Handling;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a bureau supervises: its power items in all their versions, and how days are counted.
 */
public final class Catalogue {
  private final Settings settings;
  private final List<Category> categories;
  private final List<Unit> units;
  private final Map<String, List<PowerItem>> versions;
  private final List<PowerItem> items;
  private final Map<String, String> codesByName = new HashMap<>();

  /**
   * What holds for the whole catalogue.
   *
   * @param zone where its days are
   */
  public record Settings(Text name, ZoneId zone, Ladder ladder, Handling handling) {
    public Settings(Text name, ZoneId zone, Ladder ladder) {
      this(name, zone, ladder, Handling.NONE);
    }
  }

  /** A catalogue of these item versions. */
  public Catalogue(
      Settings settings, List<Category> categories, List<Unit> units, List<PowerItem> items) {
    this.settings = settings;
    this.categories = List.copyOf(categories);
    this.units = List.copyOf(units);
    this.items = List.copyOf(items);
    this.versions = new HashMap<>();
    for (PowerItem item : items) {
      versions.computeIfAbsent(item.code(), code -> new ArrayList<>()).add(item);
      codesByName.put(item.identity().name().zh(), item.code());
      codesByName.put(item.identity().name().en(), item.code());
      codesByName.put(item.code(), item.code());
    }
    versions.values().forEach(list -> list.sort(Comparator.comparing(Catalogue::begins)));
  }

  public Settings settings() {
    return settings;
  }

  public List<Category> categories() {
    return categories;
  }

  public List<Unit> units() {
    return units;
  }

  /** Every version of every item, in the catalogue's order. */
  public List<PowerItem> items() {
    return items;
  }

  /** The code of the item that a log names by code or full name. */
  public Optional<String> codeOf(String word) {
    return Optional.ofNullable(codesByName.get(word));
  }

  /** The versions of that item, oldest first. */
  public List<PowerItem> versionsOf(String code) {
    return versions.getOrDefault(code, List.of());
  }

  /** The version of that item in force on that day: of several the one that began last. */
  public Optional<PowerItem> inForce(String code, LocalDate on) {
    PowerItem found = null;
    for (PowerItem item : versionsOf(code)) {
      found = item.terms().validity().holds(on) ? item : found;
    }
    return Optional.ofNullable(found);
  }

  private static LocalDate begins(PowerItem item) {
    LocalDate from = item.terms().validity().from();
    return from == null ? LocalDate.MIN : from;
  }
}
