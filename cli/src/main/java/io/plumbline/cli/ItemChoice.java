package io.plumbline.cli;

import io.plumbline.catalogue.Nearest;
import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.catalogue.PowerItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Finds the item that a person means by a code or a name. */
record ItemChoice(Catalogue catalogue) {

  /** That item's version of that day. */
  PowerItem inForce(String word, LocalDate on) {
    String code = code(word);
    return catalogue
        .inForce(code, on)
        .orElseThrow(() -> CannotRunException.of("cli.item.not-in-force", code, on.toString()));
  }

  /** The code that is meant. */
  String code(String word) {
    return catalogue
        .codeOf(word)
        .or(() -> catalogue.codeOf(word.toUpperCase(Locale.ROOT)))
        .orElseThrow(
            () -> CannotRunException.of("cli.item.unknown", word, String.join(" ", nearest(word))));
  }

  private List<String> nearest(String word) {
    List<String> codes = catalogue.items().stream().map(PowerItem::code).distinct().toList();
    return Nearest.to(word.toUpperCase(Locale.ROOT), codes, 5);
  }
}
