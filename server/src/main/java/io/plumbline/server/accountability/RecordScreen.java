package io.plumbline.server.accountability;

import io.plumbline.server.people.Colleague;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What the page of a record shows to who decides, as a digest: the record itself, and how that
 * stands from which it came. A decision is held to it.
 */
@Component
class RecordScreen {
  private final RecordSources sources;
  private final RecordEntries entries;

  RecordScreen(RecordSources sources, RecordEntries entries) {
    this.sources = sources;
    this.entries = entries;
  }

  String of(AccountabilityRecord shown) {
    Colleague person = shown.parties().person();
    AccountabilityRecord.Source source = shown.head().source();
    List<String> parts =
        List.of(
            shown.head().number(),
            shown.head().kind().code(),
            source.kind(),
            source.id(),
            sources.find(source).map(RecordSources.Found::state).orElse(""),
            person == null ? "" : Long.toString(person.id()),
            String.valueOf(shown.parties().unit().id()),
            shown.text().facts(),
            shown.text().ground(),
            shown.text().measure(),
            shown.times().expiresOn().toString(),
            shown.state().code(),
            entries.of(shown.id()).toString());
    return digest(parts);
  }

  /** Lengths stand before the parts, so that no two lists of parts look the same. */
  private static String digest(List<String> parts) {
    StringBuilder all = new StringBuilder();
    parts.forEach(part -> all.append(part.length()).append(':').append(part));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(all.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
