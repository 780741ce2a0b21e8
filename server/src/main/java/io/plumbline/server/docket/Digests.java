package io.plumbline.server.docket;

import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.events.EventFacts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest of what an event says; when it was learned is not part of it. */
final class Digests {
  private Digests() {}

  static byte[] of(String caseId, CaseEvent event) {
    EventFacts facts = event.facts();
    EventFacts.Sum sum = facts.sum();
    String text =
        String.join(
            "\u001f",
            caseId,
            event.kind().code(),
            event.stage(),
            event.time().at().toString(),
            Boolean.toString(event.time().bareDate()),
            Long.toString(event.time().seq()),
            event.id().source(),
            event.id().id(),
            event.corrects(),
            facts.actor(),
            facts.unit(),
            facts.document(),
            String.join("\u001e", facts.people()),
            sum == null || sum.yuan() == null
                ? ""
                : sum.yuan().stripTrailingZeros().toPlainString(),
            sum == null || sum.persons() == null ? "" : sum.persons().toString(),
            facts.reason());
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }
}
