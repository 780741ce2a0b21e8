package io.plumbline.cli.chart;

import io.plumbline.cli.chart.Line.Room;
import io.plumbline.cli.chart.Line.Style;
import io.plumbline.kernel.Language;
import io.plumbline.kernel.Message;
import io.plumbline.kernel.catalogue.Band;
import io.plumbline.kernel.catalogue.ControlPoint;
import io.plumbline.kernel.catalogue.Sentence;
import io.plumbline.kernel.catalogue.Stage;
import io.plumbline.kernel.catalogue.SupervisionPoint;
import io.plumbline.wording.PartyWords;
import io.plumbline.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** What stands in the boxes of a chart, in one language. */
final class BoxTexts {
  private final Wording wording;
  private final Language language;
  private final PartyWords parties;

  BoxTexts(PartyWords parties, Wording wording) {
    this.parties = parties;
    this.wording = wording;
    this.language = wording.language();
  }

  String nameOf(Stage stage) {
    return stage.name().in(language);
  }

  List<Line> stages(Band band, Room room) {
    List<Line> lines = new ArrayList<>();
    for (Stage stage : band.stages()) {
      if (!lines.isEmpty()) {
        lines.add(Line.ARROW);
      }
      lines.addAll(Line.hanging("", nameOf(stage), room, Style.CENTRED));
    }
    return lines;
  }

  List<Line> risks(ControlPoint point, Room room) {
    return sentences(point.risks(), room);
  }

  List<Line> measures(ControlPoint point, Room room) {
    List<Line> lines = sentences(point.measures(), room);
    if (point.responsible().parties().isEmpty()) {
      return lines;
    }
    if (!lines.isEmpty()) {
      lines.add(Line.RULE);
    }
    lines.addAll(Line.hanging("", responsible(point), room, Style.STRONG));
    return lines;
  }

  List<Line> points(ControlPoint point, Room room) {
    List<Line> lines = new ArrayList<>();
    for (SupervisionPoint supervision : point.points()) {
      String mark = "● " + numberOf(supervision) + " ";
      lines.addAll(Line.hanging(mark, supervision.source().in(language), room, Style.BODY));
    }
    return lines;
  }

  private String responsible(ControlPoint point) {
    String key =
        point.responsible().inherited()
            ? "cli.chart.responsible-inherited"
            : "cli.chart.responsible";
    return wording.say(Message.of(key, parties.of(point)));
  }

  private List<Line> sentences(List<Sentence> sentences, Room room) {
    List<Line> lines = new ArrayList<>();
    for (Sentence sentence : sentences) {
      lines.addAll(Line.hanging("· ", sentence.text().in(language), room, Style.BODY));
    }
    return lines;
  }

  /** The number N of an id ITEM/STAGE/N. */
  private static String numberOf(SupervisionPoint point) {
    return point.id().substring(point.id().lastIndexOf('/') + 1);
  }
}
