package io.plumbline.eventlog.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteScanTest {
  @Test
  void eight_at_a_time_finds_what_one_at_a_time_finds() {
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      byte[] bytes = new byte[random.nextInt(70)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = pick(random);
      }
      int from = random.nextInt(bytes.length + 1);
      int to = from + random.nextInt(bytes.length - from + 1);
      int lines = 0;
      int ascii = to;
      for (int i = to - 1; i >= from; i--) {
        lines += bytes[i] == '\n' ? 1 : 0;
        ascii = bytes[i] < 0 ? i : ascii;
      }
      assertThat(ByteScan.count('\n', bytes, from, to)).as("seed %d", seed).isEqualTo(lines);
      assertThat(ByteScan.holds('\n', bytes, from, to)).as("seed %d", seed).isEqualTo(lines > 0);
      assertThat(ByteScan.afterAscii(bytes, from, to)).as("seed %d", seed).isEqualTo(ascii);
    }
  }

  /** Mostly neighbours of a line end, the bytes that a trick with words could take for it. */
  private static byte pick(Random random) {
    byte[] likely = {'\n', 0x0B, 0x09, 0, 1, (byte) 0x8A, (byte) 0x80, (byte) 0xFF, 'a', 0x7F};
    int pick = random.nextInt(likely.length * 3);
    return pick < likely.length ? likely[pick] : (byte) ('a' + random.nextInt(20));
  }
}
