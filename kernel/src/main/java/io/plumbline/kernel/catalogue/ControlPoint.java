package io.plumbline.kernel.catalogue;

import io.plumbline.kernel.Text;
import io.plumbline.kernel.course.StageSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A control point (防控点): what could go wrong at some stages and what is done against it.
 *
 * @param risks the risks (风险点)
 * @param measures the measures (防控措施)
 * @param responsible who answers for it
 * @param points its electronic supervision points, in the chart's order
 * @param remarks how sure its place is, and what else must be said of it
 */
public record ControlPoint(
    StageSpan stages,
    RiskLevel level,
    List<Sentence> risks,
    List<Sentence> measures,
    Responsibility responsible,
    List<SupervisionPoint> points,
    Remarks remarks) {
  public ControlPoint {
    risks = List.copyOf(risks);
    measures = List.copyOf(measures);
    points = List.copyOf(points);
  }

  /**
   * Who answers for a control point.
   *
   * @param inherited whether the chart names nobody here and those of the control point before
   *     answer
   */
  public record Responsibility(List<Responsible> parties, boolean inherited) {
    public Responsibility {
      parties = List.copyOf(parties);
    }
  }

  /**
   * Remarks on the transcription.
   *
   * @param inferred whether its place rests on order or sense alone
   * @param note what else must be said; null: nothing
   */
  public record Remarks(boolean inferred, @Nullable Text note) {}
}
