package io.plumbline.server.handling;

import io.plumbline.server.supervision.Alerts.Alert;
import io.plumbline.server.supervision.Alerts.Entry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The digest of what a page shows of an alert; a consent holds for that and nothing else. */
final class Screen {
  private Screen() {}

  static String of(Alert alert, List<Entry> entries) {
    StringBuilder shown = new StringBuilder();
    shown.append(alert.id()).append('\n').append(alert.version()).append('\n');
    shown.append(alert.state()).append('\n').append(alert.subject()).append('\n');
    shown.append(alert.level()).append('\n').append(alert.course().cancelClass());
    entries.forEach(entry -> shown.append('\n').append(entry));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(shown.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
