package io.plumbline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a catalogue's files hold, the answer is a reading or problems, never an exception. */
class AnyBytesTest {
  @TempDir private Path temp;

  @Test
  void a_file_spoiled_at_random_is_read_or_told() throws IOException {
    seeds(0, 250);
  }

  @Test
  @Tag("long")
  void so_are_thousands() throws IOException {
    seeds(250, 5_000);
  }

  private void seeds(int from, int until) throws IOException {
    Starter.write(temp);
    for (int seed = from; seed < until; seed++) {
      Random random = new Random(seed);
      String file = Starter.FILES.get(1 + random.nextInt(Starter.FILES.size() - 1));
      byte[] whole = Files.readAllBytes(temp.resolve(file));
      Files.write(temp.resolve(file), spoiled(whole, random));
      holds(seed, file);
      Files.write(temp.resolve(file), whole);
    }
  }

  private void holds(int seed, String file) {
    try {
      Check check = Check.of(temp);
      assertThat(check.reading().isSound() || !check.problems().isEmpty()).isTrue();
      assertThat(check.problems()).allSatisfy(problem -> assertThat(problem.line()).isPositive());
    } catch (IOException | RuntimeException e) {
      throw new AssertionError("seed " + seed + " spoils " + file, e);
    }
  }

  private static byte[] spoiled(byte[] whole, Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> flipped(whole, random);
      case 1 -> Arrays.copyOf(whole, random.nextInt(whole.length));
      default ->
          lines(new String(whole, StandardCharsets.UTF_8), random).getBytes(StandardCharsets.UTF_8);
    };
  }

  private static byte[] flipped(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    for (int i = random.nextInt(4); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(128);
    }
    return bytes;
  }

  private static String lines(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int at = random.nextInt(lines.size());
    switch (random.nextInt(5)) {
      case 0 -> lines.add(at, lines.get(at));
      case 1 -> lines.remove(at);
      case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
      case 3 ->
          lines.set(
              at,
              lines
                  .get(at)
                  .replaceFirst(
                      "[A-Za-z_]+",
                      lines.get(random.nextInt(lines.size())).replaceAll("[^A-Za-z_ ]", "")));
      default ->
          lines.set(at, lines.get(at).replaceFirst("\\d+", String.valueOf(random.nextInt())));
    }
    return String.join("\n", lines) + "\n";
  }
}
