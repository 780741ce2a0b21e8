package io.plumbline.server.supervision;

import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.catalogue.Ladder;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.catalogue.RiskLevel;
import io.plumbline.kernel.days.WorkCalendar;
import io.plumbline.kernel.rules.RuleKind;
import io.plumbline.server.law.Law;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/** Digests of what verdicts rest on: {@code calendar}, {@code settings}, and each item's code. */
final class Fingerprints {
  private Fingerprints() {}

  static SortedMap<String, String> of(Law law) {
    SortedMap<String, String> prints = new TreeMap<>();
    prints.put("calendar", digest(calendar(law.judge().calendar())));
    prints.put("settings", digest(settings(law.catalogue().settings())));
    StringBuilder item = new StringBuilder();
    for (PowerItem one : law.catalogue().items()) {
      item.setLength(0);
      law.catalogue().versionsOf(one.code()).forEach(item::append);
      prints.put("item " + one.code(), digest(item.toString()));
    }
    return prints;
  }

  /** Every day of the years in which cases run, and whether its year has been announced. */
  private static String calendar(WorkCalendar calendar) {
    StringBuilder days = new StringBuilder();
    LocalDate end = LocalDate.of(2060, 1, 1);
    for (LocalDate on = LocalDate.of(2000, 1, 1); on.isBefore(end); on = on.plusDays(1)) {
      days.append(calendar.kindOf(on).ordinal()).append(calendar.isAnnounced(on) ? '+' : '-');
    }
    return days.toString();
  }

  private static String settings(Catalogue.Settings settings) {
    Ladder ladder = settings.ladder();
    StringBuilder text = new StringBuilder();
    text.append(settings.zone()).append(ladder.notice()).append(ladder.redAfterWorkingDays());
    for (RuleKind kind : RuleKind.values()) {
      for (RiskLevel risk : RiskLevel.values()) {
        text.append(kind).append(risk).append(ladder.whenBroken(kind, risk));
      }
    }
    return text.toString();
  }

  private static String digest(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
