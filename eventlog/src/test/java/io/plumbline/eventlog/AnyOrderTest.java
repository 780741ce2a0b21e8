package io.plumbline.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.eventlog.simulate.Plan;
import io.plumbline.eventlog.simulate.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same rows give the same findings, in whatever order, files and threads, and damaged logs
 * never stop it.
 */
class AnyOrderTest {
  @TempDir static Path folder;
  private static List<String> lines = List.of();
  private static Result expected = new Result(0, 0, List.of(), List.of());

  @BeforeAll
  static void simulate() throws IOException {
    Simulator simulator =
        new Simulator(Bureau.JUDGE.catalogue(), Bureau.JUDGE.calendar(), Plan.ofYear(400, 7, 2025));
    simulator.write(folder.resolve("log.csv"), folder.resolve("truth.csv"));
    lines = Files.readAllLines(folder.resolve("log.csv"));
    expected = Bureau.audit(1, folder.resolve("log.csv"));
    assertThat(expected.rejects()).isEmpty();
    assertThat(expected.findings()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void rows_in_any_order_and_files_and_heard_twice_give_the_same(long seed) throws IOException {
    List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
    rows.addAll(rows.subList(0, rows.size() / 3));
    Collections.shuffle(rows, new Random(seed));
    int half = rows.size() / 2;
    Result result =
        Bureau.audit(
            3,
            file("a.csv", rows.subList(0, half)),
            file("b.csv", rows.subList(half, rows.size())));
    assertThat(result.rejects()).isEmpty();
    assertThat(result.findings()).isEqualTo(expected.findings());
    assertThat(result.cases()).isEqualTo(expected.cases());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void damage_anywhere_is_refused_and_never_an_exception(long seed) throws IOException {
    Random random = new Random(seed);
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(UTF_8);
    int header = lines.get(0).length() + 1;
    for (int i = 0; i < 200; i++) {
      bytes[header + random.nextInt(bytes.length - header)] =
          (byte) (random.nextBoolean() ? '"' : random.nextInt(256));
    }
    Path log = Files.write(folder.resolve("damaged.csv"), bytes);
    Result result = Bureau.audit(1, log);
    assertThat(result.cases()).as("seed %d", seed).isGreaterThan(expected.cases() * 7 / 10);
    assertThat(result.rejects()).as("seed %d", seed).isNotEmpty().hasSizeLessThan(1500);
    assertThat(Bureau.audit(2, log)).as("seed %d", seed).isEqualTo(result);
  }

  @Test
  void a_number_with_other_content_is_refused_whatever_the_order() throws IOException {
    String header = "case,item,event,stage,time,id,source";
    String first = "A1,XK-01,open,,2026-03-02T09:00:00,7,s";
    String later = "A1,XK-01,open,,2026-03-02T10:00:00,7,s";
    String elsewhere = "B1,XK-01,open,,2026-03-02T11:00:00,7,s";
    Result forth = Bureau.audit(Bureau.log(folder, "forth.csv", header, first, later, elsewhere));
    Result back = Bureau.audit(Bureau.log(folder, "back.csv", header, elsewhere, later, first));
    assertThat(RefusedRowsTest.keys(forth))
        .isEqualTo("3:id:refusal.id-twice 4:id:refusal.id-of-other-case");
    assertThat(RefusedRowsTest.keys(back))
        .isEqualTo("2:id:refusal.id-of-other-case 3:id:refusal.id-twice");
    assertThat(back.findings()).isEqualTo(forth.findings());
  }

  @Test
  void a_case_of_very_many_events_is_judged() throws IOException {
    List<String> rows = new ArrayList<>(List.of("case,item,event,stage,time,people"));
    rows.add("A1,XK-01,open,,2026-03-02T09:00:00,");
    for (int i = 0; i < 20_000; i++) {
      rows.add(
          "A1,,people,审查,2026-03-03T%02d:%02d:%02d,甲%d"
              .formatted(i / 3600, i / 60 % 60, i % 60, i));
    }
    Result result = Bureau.audit(Bureau.log(folder, "many.csv", rows.toArray(String[]::new)));
    assertThat(result.rejects()).isEmpty();
    assertThat(result.events()).isEqualTo(20_001);
  }

  private static Path file(String name, List<String> rows) throws IOException {
    return Files.writeString(
        folder.resolve(name), lines.get(0) + "\n" + String.join("\n", rows) + "\n");
  }
}
