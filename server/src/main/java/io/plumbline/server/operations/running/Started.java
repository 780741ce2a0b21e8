package io.plumbline.server.operations.running;

import io.plumbline.server.PlumblineServer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Which programme this is and since when it runs. */
@Component
class Started {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private final Instant at;

  Started(InstantSource clock) {
    this.at = clock.instant();
  }

  String words(ZoneId zone) {
    return MINUTES.format(at.atZone(zone));
  }

  /** The version that the jar names. */
  static String version() {
    String version = PlumblineServer.class.getPackage().getImplementationVersion();
    return Objects.requireNonNullElse(version, "(development)");
  }
}
