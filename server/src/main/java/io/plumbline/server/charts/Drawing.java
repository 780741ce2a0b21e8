package io.plumbline.server.charts;

import io.plumbline.kernel.catalogue.Band;
import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.catalogue.Category;
import io.plumbline.kernel.catalogue.ControlPoint;
import io.plumbline.kernel.catalogue.Layer;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.catalogue.Sentence;
import io.plumbline.kernel.catalogue.Stage;
import io.plumbline.kernel.catalogue.SupervisionPoint;
import io.plumbline.kernel.course.StageSpan;
import io.plumbline.wording.PartyWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Draws the chart of an item with what lives on it. */
record Drawing(Catalogue catalogue, Words words) {

  /** The chart of that version of an item, its statutes as of that day. */
  Chart draw(PowerItem item, Lights lights, LocalDate on) {
    List<Chart.Strip> strips = new ArrayList<>();
    for (Band band : Band.of(item)) {
      strips.add(strip(item, band, lights));
    }
    Chart.Title title = title(item);
    return new Chart(title, strips, clocks(item, lights, on), PosterSize.of(title.name(), strips));
  }

  Chart.Title title(PowerItem item) {
    String category = item.identity().category();
    String name =
        catalogue.categories().stream()
            .filter(one -> one.id().equals(category))
            .map(Category::name)
            .map(words::of)
            .findFirst()
            .orElse(category);
    return new Chart.Title(item.code(), words.of(item.identity().name()), name);
  }

  private Chart.Strip strip(PowerItem item, Band band, Lights lights) {
    List<Chart.Step> steps = new ArrayList<>();
    for (int i = band.span().first(); i <= band.span().last(); i++) {
      Stage stage = item.stages().get(i);
      steps.add(
          new Chart.Step(
              stage.id(), words.of(stage.name()), i + 1, lights.state(i), lights.notes(i)));
    }
    return new Chart.Strip(
        steps, band.points().stream().map(point -> control(item, band, point, lights)).toList());
  }

  private Chart.Control control(PowerItem item, Band band, ControlPoint point, Lights lights) {
    return new Chart.Control(
        new Chart.Risk(point.level().code(), words.of(point.level().text())),
        point.stages().equals(band.span()) ? "" : where(item, point.stages()),
        sentences(point.risks()),
        sentences(point.measures()),
        responsible(point),
        point.points().stream().map(one -> point(one, lights)).toList(),
        remark(point.remarks()));
  }

  private String where(PowerItem item, StageSpan span) {
    String first = words.of(item.stages().get(span.first()).name());
    String last = words.of(item.stages().get(span.last()).name());
    return span.first() == span.last() ? first : words.say("charts.span", first, last);
  }

  private List<String> sentences(List<Sentence> sentences) {
    return sentences.stream().map(sentence -> words.of(sentence.text())).toList();
  }

  private String responsible(ControlPoint point) {
    String parties = new PartyWords(catalogue, words.language()).of(point);
    if (parties.isEmpty()) {
      return "";
    }
    String key =
        point.responsible().inherited() ? "charts.responsible.inherited" : "charts.responsible";
    return words.say(key, parties);
  }

  private Chart.Remark remark(ControlPoint.Remarks remarks) {
    return new Chart.Remark(
        remarks.inferred(), remarks.note() == null ? "" : words.of(remarks.note()));
  }

  private Chart.Point point(SupervisionPoint point, Lights lights) {
    String number = point.id().substring(point.id().lastIndexOf('/') + 1);
    return new Chart.Point(point.id(), number, words.of(point.source()), lights.lamp(point));
  }

  private List<Chart.Clock> clocks(PowerItem item, Lights lights, LocalDate on) {
    return item.pointsOn(on).stream()
        .filter(point -> point.place().layer() == Layer.STATUTORY)
        .map(
            point ->
                new Chart.Clock(
                    ProvisionName.of(point.id(), words),
                    words.of(point.source()),
                    lights.clock(point),
                    lights.lamp(point)))
        .toList();
  }
}
