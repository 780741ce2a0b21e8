package io.plumbline.server.intake;

import java.util.Map;

/** Which column is at fault where the record refuses an event. */
final class Columns {
  private static final Map<String, String> BY_CODE =
      Map.of(
          "item", "item",
          "no-item", "item",
          "other-item", "item",
          "stage", "stage",
          "id-twice", "id",
          "id-of-other-case", "id",
          "future", "time",
          "not-your-unit", "unit",
          "case-closed", "case");

  private Columns() {}

  static String of(String code) {
    return BY_CODE.getOrDefault(code, "");
  }
}
