package io.plumbline.server.complaints;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a member of staff typed. */
final class StaffForm {
  static final int LONGEST_REASON = 400;
  private static final String NUMBER = "\\d{1,9}";

  private StaffForm() {}

  static Doing doing(Map<String, String> sent) {
    String version = sent.getOrDefault("version", "");
    return new Doing(
        sent.getOrDefault("text", ""),
        sent.getOrDefault("ground", ""),
        account(sent.getOrDefault("handler", "")),
        sent.getOrDefault("tell", "").equals("now"),
        version.matches(NUMBER) ? Integer.parseInt(version) : -1,
        List.of());
  }

  private static @Nullable Long account(String text) {
    return text.matches(NUMBER) ? Long.valueOf(text) : null;
  }
}
