package io.plumbline.server.orders;

import io.plumbline.server.orders.OrderEntry.Finding;
import io.plumbline.server.orders.OrderEntry.Said;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in to act on an order.
 *
 * @param truthful yes or no: whether the answer is true
 * @param objective yes or no: whether it is objective
 * @param dueOn one of the days offered, or {@code other}
 * @param otherDay the day then
 */
record OrderForm(
    @Nullable Integer version,
    @Nullable String text,
    @Nullable String truthful,
    @Nullable String truthfulGround,
    @Nullable String objective,
    @Nullable String objectiveGround,
    @Nullable String dueOn,
    @Nullable String otherDay) {
  static final OrderForm EMPTY = new OrderForm(null, null, null, null, null, null, null, null);

  /** The version that was on the screen; one that never was where none is said. */
  int shown() {
    return version == null ? -1 : version;
  }

  String day() {
    String chosen = or(dueOn);
    return chosen.isEmpty() || chosen.equals("other") ? or(otherDay) : chosen;
  }

  Said said() {
    LocalDate due = BureauDays.read(day()).orElse(null);
    return new Said(or(text), new Finding(choice(), or(truthfulGround), or(objectiveGround)), due);
  }

  /** What is untrue is not asked whether it is objective; both must have been said. */
  private String choice() {
    if (!isSaid(truthful) || !isSaid(objective)) {
      return "";
    }
    if ("no".equals(truthful)) {
      return "untruthful";
    }
    return "no".equals(objective) ? "not-objective" : "truthful-objective";
  }

  private static boolean isSaid(@Nullable String answer) {
    return "yes".equals(answer) || "no".equals(answer);
  }

  private static String or(@Nullable String said) {
    return said == null ? "" : said.strip();
  }
}
