package io.plumbline.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.eventlog.Audit;
import io.plumbline.eventlog.EventDoor;
import io.plumbline.eventlog.FindingRow;
import io.plumbline.eventlog.HeardRow;
import io.plumbline.eventlog.Options;
import io.plumbline.eventlog.Progress;
import io.plumbline.eventlog.Result;
import io.plumbline.eventlog.simulate.Plan;
import io.plumbline.eventlog.simulate.Simulator;
import io.plumbline.kernel.Language;
import io.plumbline.server.ApiTestBase;
import io.plumbline.server.Staff;
import io.plumbline.server.api.Words;
import io.plumbline.server.docket.Recorded;
import io.plumbline.server.law.LateEntry;
import io.plumbline.server.law.LawInForce;
import io.plumbline.server.people.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import tools.jackson.databind.JsonNode;

/** The server finds what an audit of the same log finds, however the log reaches it. */
class LiveEqualsBatchTest extends ApiTestBase {
  @Autowired private LawInForce law;
  @Autowired private LateEntry late;
  @Autowired private Words words;
  @Autowired private Importing importing;
  @Autowired private ImportRows imports;
  @TempDir private Path folder = Path.of("");

  private String simulated(long seed, String prefix) throws IOException {
    Path log = folder.resolve("log-" + seed + ".csv");
    Plan plan = plan(seed);
    new Simulator(law.now().catalogue(), law.now().judge().calendar(), plan)
        .write(log, folder.resolve("truth.csv"));
    List<String> lines = Files.readAllLines(log);
    StringBuilder renamed = new StringBuilder(lines.get(0)).append('\n');
    lines.stream().skip(1).forEach(line -> renamed.append(renamed(line, prefix)).append('\n'));
    return renamed.toString();
  }

  /** The same row of a case and a source of its own: case stands first, source eighth. */
  private static String renamed(String line, String prefix) {
    String[] cells = line.split(",", 9);
    cells[7] = prefix + cells[7];
    return prefix + String.join(",", cells);
  }

  private static Plan plan(long seed) {
    return new Plan(200, seed, 0.3, LocalDate.parse("2026-03-02"), LocalDate.parse("2026-11-20"));
  }

  private Result audit(String log) throws IOException {
    Path path = folder.resolve("audited.csv");
    Files.writeString(path, log);
    Instant now = clock.instant();
    Options options =
        new Options(now, Instant.MAX, Set.of(), words.findings(Language.ZH), false, 1);
    return new Audit(law.now().judge(), options).run(List.of(path), Progress.NONE);
  }

  private static String line(FindingRow row) {
    FindingRow.Late late = row.lateness();
    return String.join(
        "|",
        row.caseId(),
        row.item(),
        row.place().stage(),
        row.place().layer().code(),
        row.place().point(),
        row.place().kind().code(),
        row.place().level().code(),
        row.at().toString(),
        late == null ? "" : late.due() + "|" + late.actual() + "|" + late.over(),
        row.detail());
  }

  private static String line(JsonNode row) {
    String late =
        row.has("due")
            ? row.get("due").asString()
                + "|"
                + (row.has("actual") ? row.get("actual").asString() : "null")
                + "|"
                + row.get("over").asInt()
            : "";
    return String.join(
        "|",
        row.get("case").asString(),
        row.get("item").asString(),
        row.get("stage").asString(),
        row.get("layer").asString(),
        row.get("point").asString(),
        row.get("kind").asString(),
        row.get("level").asString(),
        java.time.OffsetDateTime.parse(row.get("at").asString()).toInstant().toString(),
        late,
        row.get("detail").asString());
  }

  private Set<String> found(String prefix) {
    Authentication reader = system("equal-reader", null, "findings:read");
    Set<String> found = new TreeSet<>();
    String next = "/api/findings?limit=200";
    while (next != null) {
      JsonNode slice = get(next, reader, "zh").json();
      for (JsonNode row : slice.get("items")) {
        if (row.get("case").asString().startsWith(prefix)) {
          found.add(line(row));
        }
      }
      next = slice.get("next").isNull() ? null : slice.get("next").asString();
    }
    return found;
  }

  private static Set<String> lines(Result audited) {
    Set<String> lines = new TreeSet<>();
    audited.findings().forEach(row -> lines.add(line(row)));
    return lines;
  }

  @Test
  void an_import_of_history_comes_to_the_same_findings_as_an_audit() throws IOException {
    String log = simulated(7, "LH-");
    Result audited = audit(log);
    long account =
        Staff.employ(jdbc, "equal-bureau", "沈国平", null, Role.INSPECTOR, Role.SECTION_CHIEF).id();
    long id =
        imports.add(
            "log.csv", true, account, log.getBytes(StandardCharsets.UTF_8), clock.instant());
    imports.change(id, "reading", "ready");
    importing.run(id);
    Import one = imports.one(id).orElseThrow();
    assertThat(one.state().word()).isEqualTo("done");
    assertThat(one.counts().refused()).isEqualTo(audited.rejects().size());
    assertThat(found("LH-")).isNotEmpty().isEqualTo(lines(audited));
  }

  @Test
  void events_told_in_their_order_come_to_the_same_findings_as_an_audit() throws IOException {
    String log = simulated(8, "LL-");
    Path path = folder.resolve("live.csv");
    Files.writeString(path, log);
    EventView view = new EventView(law.now().catalogue().settings().zone(), late);
    List<String> events = new ArrayList<>();
    for (HeardRow row : new EventDoor(law.now().catalogue()).first(path, Integer.MAX_VALUE)) {
      HeardRow.Event event = (HeardRow.Event) row;
      Recorded recorded = new Recorded(event.event(), null);
      events.add(JSON.writeValueAsString(view.of(event.caseId(), event.item(), recorded)));
    }
    Authentication hall = system("equal-hall", null, "events:write");
    Set<String> refused = new TreeSet<>();
    for (int from = 0; from < events.size(); from += 700) {
      List<String> part = events.subList(from, Math.min(events.size(), from + 700));
      JsonNode told = post("/api/events", "application/json", part.toString(), hall, "zh").json();
      told.get("results")
          .forEach(
              result -> {
                if (result.get("outcome").asString().equals("refused")) {
                  refused.add(result.get("code").asString());
                }
              });
    }
    Result audited = audit(log);
    assertThat(refused).isEmpty();
    assertThat(found("LL-")).isNotEmpty().isEqualTo(lines(audited));
  }
}
