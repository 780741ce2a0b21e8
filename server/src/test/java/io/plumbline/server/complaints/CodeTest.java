package io.plumbline.server.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodeTest {
  private static Code code(long seed) {
    byte[] bytes = new byte[32];
    new Random(seed).nextBytes(bytes);
    return Code.of(bytes);
  }

  @Test
  void a_code_has_seven_groups_of_four_without_letters_that_look_alike() {
    Set<String> all = new HashSet<>();
    for (long seed = 0; seed < 500; seed++) {
      String text = code(seed).toString();
      assertThat(text).matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}");
      all.add(text);
    }
    assertThat(all).hasSize(500);
  }

  @Test
  void a_code_is_read_as_people_write_it() {
    String text = code(7).toString();
    String sloppy = " " + text.toLowerCase(Locale.ROOT).replace("-", "  ").replace('0', 'o') + "\n";
    assertThat(Code.typed(sloppy).map(Code::toString)).contains(text);
    assertThat(Code.typed(text.replace('1', 'l')).map(Code::toString)).contains(text);
  }

  @Test
  void a_slip_of_the_pen_is_seen() {
    String text = code(7).toString();
    char wrong = text.charAt(5) == 'A' ? 'B' : 'A';
    assertThat(Code.typed(text.substring(0, 5) + wrong + text.substring(6))).isEmpty();
    assertThat(Code.typed(text.substring(1))).isEmpty();
    assertThat(Code.typed("")).isEmpty();
    assertThat(Code.typed("投".repeat(28))).isEmpty();
  }
}
