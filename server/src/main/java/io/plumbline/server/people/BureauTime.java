package io.plumbline.server.people;

import io.plumbline.server.law.LawInForce;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moments as the bureau's clock shows them. */
@Component
public class BureauTime {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private final LawInForce law;

  BureauTime(LawInForce law) {
    this.law = law;
  }

  ZoneId zone() {
    return law.now().catalogue().settings().zone();
  }

  public String second(Instant at) {
    return SECOND.format(at.atZone(zone()));
  }

  public String minute(Instant at) {
    return MINUTE.format(at.atZone(zone()));
  }

  /** The last day before that moment, which ends a period. */
  public String lastDay(Instant end) {
    return end.minusNanos(1).atZone(zone()).toLocalDate().toString();
  }

  /** The beginning of that day; null where it is no day. */
  public @Nullable Instant start(String day, int daysLater) {
    try {
      return day.isBlank()
          ? null
          : LocalDate.parse(day).plusDays(daysLater).atStartOfDay(zone()).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
