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
        add(notes, "open", figure.open(), stage, "");
        add(notes, "soon", figure.soon(), stage, "soon");
        add(notes, figure.red() > 0 ? "late-red" : "late", figure.late(), stage, "late");
      }
    }
    return notes;
  }

  private void add(List<Chart.Note> notes, String kind, int count, int stage, String due) {
    if (count > 0) {
      notes.add(
          new Chart.Note(kind, words.say("charts.stage." + kind, count), href(id(stage), "", due)));
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
    return new Chart.Lamp(level.code(), word, href("", point.id(), ""));
  }

  @Override
  public String clock(SupervisionPoint point) {
    return "";
  }

  private Optional<String> href(String stage, String point, String due) {
    if (!linked) {
      return Optional.empty();
    }
    UriComponentsBuilder to =
        UriComponentsBuilder.fromPath("/cases").queryParam("item", item.code());
    add(to, "stage", stage);
    add(to, "point", point);
    add(to, "due", due);
    return Optional.of(to.encode().build().toUriString());
  }

  private static void add(UriComponentsBuilder to, String name, String value) {
    if (!value.isEmpty()) {
      to.queryParam(name, value);
    }
  }

  private String id(int stage) {
    return item.stageIds().get(stage);
  }
}
