package io.plumbline.server.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.plumbline.kernel.Text;
import io.plumbline.kernel.catalogue.ControlPoint;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.catalogue.Responsible;
import io.plumbline.kernel.catalogue.Sentence;
import io.plumbline.kernel.catalogue.SupervisionPoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A power item as the interface shows it: its chart.
 *
 * @param stages in order
 * @param suspensionGrounds on which a case may be suspended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ItemView(
    String code,
    Text name,
    String category,
    List<StageView> stages,
    List<ControlView> controlPoints,
    List<Text> suspensionGrounds) {

  /** A stage. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record StageView(String id, Text name, @Nullable String code) {}

  /** A control point: its risks, measures, responsible parties and supervision points. */
  record ControlView(
      List<String> stages,
      String level,
      List<Text> risks,
      List<Text> measures,
      List<String> responsible,
      List<PointView> points) {}

  /** A supervision point. */
  record PointView(String id, String kind, Text source) {}

  static ItemView of(PowerItem item) {
    return new ItemView(
        item.code(),
        item.identity().name(),
        item.identity().category(),
        item.stages().stream()
            .map(stage -> new StageView(stage.id(), stage.name(), stage.code()))
            .toList(),
        item.controlPoints().stream().map(point -> of(point, item.stageIds())).toList(),
        item.grounds().stream().map(ground -> ground.ground()).toList());
  }

  private static ControlView of(ControlPoint point, List<String> stages) {
    return new ControlView(
        stages.subList(point.stages().first(), point.stages().last() + 1),
        point.level().code(),
        texts(point.risks()),
        texts(point.measures()),
        point.responsible().parties().stream().map(Responsible::printed).toList(),
        point.points().stream().map(ItemView::of).toList());
  }

  private static PointView of(SupervisionPoint point) {
    return new PointView(point.id(), point.rule().kind().code(), point.source());
  }

  private static List<Text> texts(List<Sentence> sentences) {
    return sentences.stream().map(Sentence::text).toList();
  }
}
