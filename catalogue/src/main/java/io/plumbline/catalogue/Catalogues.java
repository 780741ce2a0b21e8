package io.plumbline.catalogue;

import io.plumbline.kernel.days.NamedDay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The catalogues at hand: the built-in one, and anyone's own. */
public final class Catalogues {
  private Catalogues() {}

  /** The built-in 57 charts. */
  public static Reading builtIn() {
    return builtIn(List.of());
  }

  /** The built-in 57 charts with days that were announced since. */
  public static Reading builtIn(List<NamedDay> announcedSince) {
    try {
      return new CatalogueReader(new BuiltInSource(), announcedSince).read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Of the built-in charts only that item, and what it needs; no item where there is none of that
   * code.
   */
  public static Reading builtIn(String itemCode) {
    try {
      return new CatalogueReader(new BuiltInSource(), List.of())
          .read(file -> file.equals("items/" + itemCode + ".yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The catalogue in that directory, in place of the built-in one.
   *
   * @throws IOException where the directory cannot be read
   */
  public static Reading read(Path directory) throws IOException {
    return read(directory, List.of());
  }

  /**
   * That catalogue, with days that were announced since where it counts by the built-in calendar.
   *
   * @throws IOException where the directory cannot be read
   */
  public static Reading read(Path directory, List<NamedDay> announcedSince) throws IOException {
    return new CatalogueReader(new DirectorySource(directory), announcedSince).read();
  }
}
