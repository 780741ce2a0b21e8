package io.plumbline.kernel.cases;

import io.plumbline.kernel.days.NamedDay;
import io.plumbline.kernel.days.WorkCalendar;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The announced holidays and make-up working days of 2007-2026, and the zone in which they are. */
public final class China {
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  public static final List<NamedDay> NAMED_DAYS = read();
  public static final WorkCalendar CALENDAR = WorkCalendar.announced(NAMED_DAYS, Set.of());

  private China() {}

  private static List<NamedDay> read() {
    try (InputStream csv =
            Objects.requireNonNull(China.class.getResourceAsStream("cn-holidays.csv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(China::named).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static NamedDay named(String line) {
    String[] cells = line.split(",", -1);
    boolean worked = cells[1].equals("work");
    return new NamedDay(LocalDate.parse(cells[0]), worked, cells[2], Integer.parseInt(cells[3]));
  }
}
