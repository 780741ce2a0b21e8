package io.plumbline.kernel.life;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants to do something in a matter.
 *
 * @param who the account; 0 for the product itself and for somebody without an account
 * @param parts the parts that they may play in this matter
 * @param on the day on which they act
 */
public record Attempt<A extends Act>(A act, long who, Set<Party> parts, LocalDate on, Given given) {
  public Attempt {
    parts = Set.copyOf(parts);
  }

  /**
   * What comes with the act; what is empty was not given.
   *
   * @param choice a class from a list
   * @param evidence how many files or references
   * @param screen the digest of what was on the screen
   */
  public record Given(
      String text,
      String ground,
      String choice,
      int evidence,
      @Nullable LocalDate dueOn,
      String screen) {
    public static final Given NOTHING = new Given("", "", "", 0, null, "");

    /** These words and nothing else. */
    public static Given text(String text) {
      return new Given(text, "", "", 0, null, "");
    }
  }
}
