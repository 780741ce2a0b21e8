package io.plumbline.eventlog.simulate;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The file of what was planted, in the columns of the findings as far as it knows them. */
final class TruthFile {
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
  private static final Comparator<Planted> ORDER =
      Comparator.comparingLong(Planted::at)
          .thenComparing(Planted::caseId)
          .thenComparing(planted -> planted.point().id())
          .thenComparing(planted -> planted.point().stage());

  private TruthFile() {}

  static void write(Path file, List<Planted> planted, ZoneId zone) throws IOException {
    List<Planted> sorted = new ArrayList<>(planted);
    sorted.sort(ORDER);
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.append("case,item,stage,layer,point,kind,at,due,actual\n");
      for (Planted finding : sorted) {
        out.append(line(finding, zone)).append('\n');
      }
    }
  }

  private static String line(Planted finding, ZoneId zone) {
    Planted.Point point = finding.point();
    return String.join(
        ",",
        finding.caseId(),
        quoted(finding.item()),
        quoted(point.stage()),
        point.layer(),
        quoted(point.id()),
        point.kind(),
        AT.format(LocalDateTime.ofEpochSecond(finding.at(), 0, ZoneOffset.UTC).atZone(zone)),
        day(finding.dueDay()),
        day(finding.actualDay()));
  }

  private static String day(int day) {
    return day == Planted.NO_DAY ? "" : LocalDate.ofEpochDay(day).toString();
  }

  private static String quoted(String text) {
    boolean plain = text.indexOf(',') < 0 && text.indexOf('"') < 0;
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
