package io.plumbline.eventlog.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.eventlog.FindingRow;
import io.plumbline.eventlog.findings.Sheet.Cell;
import io.plumbline.kernel.catalogue.Layer;
import io.plumbline.kernel.catalogue.Level;
import io.plumbline.kernel.rules.RuleKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same findings in each of the three forms, read back. */
class FindingsFileTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final FindingRow LATE =
      row(
          "许2026-017, \"二\"",
          new FindingRow.Late(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 16), 7, false),
          "=1+1 迟了\n“7”天 <&>",
          derivation());
  private static final FindingRow OPEN =
      row("许2026-018", new FindingRow.Late(LocalDate.of(2026, 10, 9), null, 0, true), "", Map.of());
  private static final FindingRow AMOUNT = row("罚2026-005", null, "超出上限", Map.of());
  @TempDir Path folder;

  @Test
  void a_workbook_holds_texts_as_texts_dates_as_dates_and_days_as_numbers() throws IOException {
    Sheet sheet = Sheet.read(written("findings.xlsx", LATE, OPEN, AMOUNT));
    assertThat(sheet.isHeaderFrozen()).isTrue();
    assertThat(sheet.cells())
        .containsEntry("A1", text("case"))
        .containsEntry("L1", text("detail"))
        .containsEntry("A2", text("许2026-017, \"二\""))
        .containsEntry("B2", text("XK-01"))
        .containsEntry("C2", text("审查"))
        .containsEntry("D2", text("chart"))
        .containsEntry("E2", text("XK-01/审查/1"))
        .containsEntry("F2", text("deadline"))
        .containsEntry("G2", text("red"))
        .containsEntry("H2", text("2026-10-01T00:00:00+08:00"))
        .containsEntry("I2", date(LocalDate.of(2026, 9, 30)))
        .containsEntry("J2", date(LocalDate.of(2026, 10, 16)))
        .containsEntry("K2", new Cell("7", "", ""))
        .containsEntry("L2", text("=1+1 迟了\n“7”天 <&>"))
        .containsEntry("K3", new Cell("0", "", ""))
        .doesNotContainKeys("J3", "L3", "I4", "J4", "K4", "A5");
  }

  @Test
  void a_workbook_of_no_findings_still_has_its_header() throws IOException {
    assertThat(Sheet.read(written("none.xlsx")).cells())
        .hasSize(FindingsFile.COLUMNS.size())
        .containsEntry("A1", text("case"));
  }

  @Test
  void json_leaves_out_what_is_empty_and_carries_the_derivation() throws IOException {
    assertThat(Files.readAllLines(written("findings.ndjson", LATE, OPEN, AMOUNT)))
        .containsExactly(
            "{\"case\":\"许2026-017, \\\"二\\\"\","
                + PLACE
                + ",\"due\":\"2026-09-30\",\"actual\":\"2026-10-16\",\"over\":7,"
                + "\"detail\":\"=1+1 迟了\\n“7”天 <&>\","
                + "\"derivation\":{\"steps\":[{\"on\":\"2026-09-30\",\"counts\":true,\"number\":3},null]}}",
            "{\"case\":\"许2026-018\","
                + PLACE
                + ",\"due\":\"2026-10-09\",\"over\":0,\"derivation\":{}}",
            "{\"case\":\"罚2026-005\"," + PLACE + ",\"detail\":\"超出上限\",\"derivation\":{}}");
  }

  @Test
  void csv_quotes_what_must_be_quoted() throws IOException {
    assertThat(Files.readString(written("findings.csv", LATE, AMOUNT)))
        .isEqualTo(
            "case,item,stage,layer,point,kind,level,at,due,actual,over,detail\n"
                + "\"许2026-017, \"\"二\"\"\",XK-01,审查,chart,XK-01/审查/1,deadline,red,"
                + "2026-10-01T00:00:00+08:00,2026-09-30,2026-10-16,7,\"=1+1 迟了\n“7”天 <&>\"\n"
                + "罚2026-005,XK-01,审查,chart,XK-01/审查/1,deadline,red,"
                + "2026-10-01T00:00:00+08:00,,,,超出上限\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"findings.doc", "findings", "csv", "findings.csv.gz"})
  void another_ending_is_no_findings_file(String name) {
    assertThat(FindingsFile.at(folder.resolve(name), ZONE)).isEmpty();
  }

  private static final String PLACE =
      "\"item\":\"XK-01\",\"stage\":\"审查\",\"layer\":\"chart\",\"point\":\"XK-01/审查/1\","
          + "\"kind\":\"deadline\",\"level\":\"red\",\"at\":\"2026-10-01T00:00:00+08:00\"";

  private Path written(String name, FindingRow... rows) throws IOException {
    Path file = folder.resolve(name);
    FindingsFile.at(file, ZONE).orElseThrow().write(List.of(rows));
    return file;
  }

  private static FindingRow row(
      String caseId, FindingRow.@Nullable Late late, String detail, Map<String, Object> why) {
    FindingRow.Place place =
        new FindingRow.Place(
            "审查", Layer.CHART, "XK-01/审查/1", RuleKind.DEADLINE, Level.RED, List.of());
    Instant at = LocalDate.of(2026, 10, 1).atStartOfDay(ZONE).toInstant();
    return new FindingRow(caseId, "XK-01", place, at, late, detail, why);
  }

  private static Map<String, Object> derivation() {
    Map<String, Object> step = new LinkedHashMap<>();
    step.put("on", LocalDate.of(2026, 9, 30));
    step.put("counts", true);
    step.put("number", 3);
    return Map.of("steps", Arrays.asList(step, null));
  }

  private static Cell text(String text) {
    return new Cell(text, "s", "");
  }

  /** Excel counts days from 30 December 1899. */
  private static Cell date(LocalDate date) {
    long days = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), date);
    return new Cell(days + ".0", "", "yyyy-MM-dd");
  }
}
