package io.plumbline.server.charts;

import io.plumbline.kernel.catalogue.Level;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.catalogue.SupervisionPoint;
import io.plumbline.server.supervision.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/** How all cases of an item stand: how many at each stage, how many findings at each point. */
record ItemLights(
    PowerItem item,
    List<Figures.StageFigure> stages,
    List<Figures.PointFigure> points,
    Words words,
    boolean linked)
    implements Lights {

  @Override
  public String state(int stage) {
    return stages.stream().anyMatch(one -> one.stage().equals(id(stage))) ? "busy" : "";
  }

  @Override
  public List<Chart.Note> notes(int stage) {
    List<Chart.Note> notes = new ArrayList<>();
    for (Figures.StageFigure figure : stages) {
      if (figure.stage().equals(id(stage))) {
        add(notes, "open", figure.open(), stage, "open");
        add(notes, "soon", figure.soon(), stage, "open");
        add(notes, figure.red() > 0 ? "late-red" : "late", figure.late(), stage, "late");
      }
    }
    return notes;
  }

  private void add(List<Chart.Note> notes, String kind, int count, int stage, String state) {
    if (count > 0) {
      notes.add(
          new Chart.Note(
              kind,
              words.say("charts.stage." + kind, count),
              href("stage", id(stage), "state", state)));
    }
  }

  @Override
  public Chart.Lamp lamp(SupervisionPoint point) {
    int findings = 0;
    int worst = 0;
    for (Figures.PointFigure figure : points) {
      if (figure.point().equals(point.id())) {
        findings += figure.findings();
        worst = Math.max(worst, figure.worst());
      }
    }
    if (findings == 0) {
      return Chart.Lamp.of("", words.say("charts.lamp.none"));
    }
    Level level = Level.values()[worst - 1];
    String word = words.say("charts.lamp.count", words.title(level.text()), findings);
    return new Chart.Lamp(
        level.code(),
        word,
        href("state", "all", "level", String.valueOf(worst), "point", point.id()));
  }

  @Override
  public String clock(SupervisionPoint point) {
    return "";
  }

  /** The address of the list of this item's cases, narrowed by these names and values. */
  private Optional<String> href(String... narrowed) {
    if (!linked) {
      return Optional.empty();
    }
    UriComponentsBuilder to = UriComponentsBuilder.fromPath("/cases");
    to.queryParam("item", item.code());
    for (int i = 0; i < narrowed.length; i += 2) {
      to.queryParam(narrowed[i], narrowed[i + 1]);
    }
    return Optional.of(to.encode().build().toUriString());
  }

  private String id(int stage) {
    return item.stageIds().get(stage);
  }
}
