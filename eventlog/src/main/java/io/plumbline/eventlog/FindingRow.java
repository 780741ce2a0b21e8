package io.plumbline.eventlog;

import io.plumbline.kernel.catalogue.Layer;
import io.plumbline.kernel.catalogue.Level;
import io.plumbline.kernel.rules.RuleKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A finding as findings files hold it, without the evidence behind it.
 *
 * @param item the code of the case's item
 * @param place which rule at which stage
 * @param lateness of deadlines how late; null for other kinds
 * @param detail one sentence in the chosen language
 * @param derivation why, for JSON; empty where it was not asked for
 */
public record FindingRow(
    String caseId,
    String item,
    Place place,
    Instant at,
    @Nullable Late lateness,
    String detail,
    Map<String, Object> derivation) {
  /** By instant, then case, then point, then stage and sentence. */
  static final Comparator<FindingRow> ORDER =
      Comparator.comparing(FindingRow::at)
          .thenComparing(FindingRow::caseId)
          .thenComparing(row -> row.place().point())
          .thenComparing(row -> row.place().stage())
          .thenComparing(FindingRow::detail);

  /**
   * Which rule at which stage.
   *
   * @param parties who answers for that stage, as the chart prints it
   */
  public record Place(
      String stage, Layer layer, String point, RuleKind kind, Level level, List<String> parties) {}

  /**
   * How late.
   *
   * @param actual the last completion; null while it is not completed
   * @param over working days after the due date
   * @param open whether the clock still runs
   */
  public record Late(LocalDate due, @Nullable LocalDate actual, int over, boolean open) {}

  /** Working days over; 0 for what is no deadline. */
  public int over() {
    return lateness == null ? 0 : lateness.over();
  }
}
