package io.plumbline.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happened to a log of CloudEvents, each of its lines is an event or a refusal, and the
 * lines that nothing happened to are used.
 */
class SpoiledJsonTest {
  private static final int LINES = 12;
  private static final List<String> WORDS =
      List.of(
          "null",
          "true",
          "-1e999",
          "\"\"",
          "[",
          "]",
          "{",
          "}",
          "[]",
          "{}",
          ",",
          "\"\\ud800\"",
          "\"\\u0000\"",
          "\"9999-99-99\"",
          "[[[[[[[[[[",
          "\"id\":\"1\",",
          "// x",
          "'",
          "\\",
          "NaN");
  @TempDir private Path folder;

  @Test
  void every_line_is_an_event_or_a_refusal() throws IOException {
    seeds(0, 400);
  }

  @Test
  @Tag("long")
  void so_are_those_of_thousands_of_logs() throws IOException {
    seeds(400, 10_000);
  }

  private void seeds(int from, int until) throws IOException {
    for (int seed = from; seed < until; seed++) {
      Random random = new Random(seed);
      int line = 2 + random.nextInt(LINES - 1);
      List<byte[]> lines =
          IntStream.rangeClosed(1, LINES)
              .mapToObj(number -> event(number).getBytes(UTF_8))
              .collect(Collectors.toList());
      lines.set(line - 1, spoiled(lines.get(line - 1), random));
      holds(seed, line, lines);
    }
  }

  private void holds(int seed, int spoiled, List<byte[]> lines) {
    String at =
        "seed " + seed + ", line " + spoiled + ": " + new String(lines.get(spoiled - 1), UTF_8);
    try {
      Result result = Bureau.audit(1, log(lines));
      Set<Long> refused = new TreeSet<>();
      result.rejects().forEach(reject -> refused.add(reject.line()));
      boolean empty = new String(lines.get(spoiled - 1), UTF_8).isBlank();
      assertThat(refused).as(at).isSubsetOf((long) spoiled);
      assertThat(result.events() + refused.size())
          .as(at)
          .isGreaterThanOrEqualTo(LINES - (empty ? 1 : 0));
      assertThat(result.rejects())
          .as(at)
          .allSatisfy(reject -> assertThat(reject.text()).isNotEmpty());
    } catch (IOException | RuntimeException e) {
      throw new AssertionError(at, e);
    }
  }

  private Path log(List<byte[]> lines) throws IOException {
    Path log = folder.resolve("log.ndjson");
    try (var out = Files.newOutputStream(log)) {
      for (byte[] line : lines) {
        out.write(line);
        out.write('\n');
      }
    }
    return log;
  }

  /** A case of its own on each line, so that a spoiled one cannot make another one wrong. */
  private static String event(int number) {
    return "{\"specversion\":\"1.0\",\"type\":\"io.plumbline.case.open\",\"subject\":\"许"
        + number
        + "\",\"time\":\"2026-03-02T09:00:00+08:00\",\"source\":\"s"
        + number
        + "\",\"id\":\"1\",\"data\":{\"item\":\"XK-01\",\"people\":[\"甲\",\"乙\"],\"amount\":\"10.50\",\"persons\":2}}";
  }

  private static byte[] spoiled(byte[] line, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> flipped(line, random);
      case 1 -> Arrays.copyOf(line, random.nextInt(line.length));
      case 2 -> without(line, random);
      default -> with(line, WORDS.get(random.nextInt(WORDS.size())).getBytes(UTF_8), random);
    };
  }

  /** Any byte but the end of the line. */
  private static byte[] flipped(byte[] line, Random random) {
    byte[] bytes = line.clone();
    for (int i = random.nextInt(3); i >= 0; i--) {
      byte by = (byte) random.nextInt(256);
      bytes[random.nextInt(bytes.length)] = by == '\n' ? 0 : by;
    }
    return bytes;
  }

  private static byte[] without(byte[] line, Random random) {
    int from = random.nextInt(line.length);
    int to = Math.min(line.length, from + 1 + random.nextInt(20));
    byte[] bytes = Arrays.copyOf(line, line.length - (to - from));
    System.arraycopy(line, to, bytes, from, line.length - to);
    return bytes;
  }

  private static byte[] with(byte[] line, byte[] word, Random random) {
    int at = random.nextInt(line.length);
    byte[] bytes = Arrays.copyOf(line, line.length + word.length);
    System.arraycopy(word, 0, bytes, at, word.length);
    System.arraycopy(line, at, bytes, at + word.length, line.length - at);
    return bytes;
  }
}
