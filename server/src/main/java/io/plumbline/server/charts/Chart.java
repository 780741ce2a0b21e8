package io.plumbline.server.charts;

import java.util.List;
import java.util.Optional;

/**
 * A living chart (廉政风险防控图) as a page draws it, in one language: stages down the middle, risks at
 * their left, measures and supervision points at their right.
 *
 * @param title which item it is of
 * @param bands from the first stage to the last
 * @param clocks the statutes' own limits, of an item as they are, of a case as they run
 * @param size the size of its type as a poster, from 1, the largest
 */
public record Chart(Title title, List<Strip> bands, List<Clock> clocks, int size) {
  public Chart {
    bands = List.copyOf(bands);
    clocks = List.copyOf(clocks);
  }

  /** Which item a chart is of. */
  public record Title(String item, String name, String category) {
    /** Whether the name is too long for one line of a poster's head. */
    public boolean isLong() {
      return PosterSize.isLong(name);
    }
  }

  /** One strip across the chart. */
  public record Strip(List<Step> stages, List<Control> controls) {
    public Strip {
      stages = List.copyOf(stages);
      controls = List.copyOf(controls);
    }
  }

  /**
   * A stage (流程环节).
   *
   * @param number its place from 1
   * @param state of a case: {@code done}, {@code current}, {@code left}, {@code ahead}; else empty
   */
  public record Step(String id, String name, int number, String state, List<Note> notes) {
    public Step {
      notes = List.copyOf(notes);
    }
  }

  /**
   * A line on a stage.
   *
   * @param kind how it looks
   * @param href where it leads
   */
  public record Note(String kind, String text, Optional<String> href) {
    static Note of(String kind, String text) {
      return new Note(kind, text, Optional.empty());
    }

    static Note to(String href, String kind, String text) {
      return new Note(kind, text, Optional.of(href));
    }
  }

  /**
   * A control point (防控点).
   *
   * @param where the stages that it covers; empty where the band shows it
   */
  public record Control(
      Risk level,
      String where,
      List<String> risks,
      List<String> measures,
      String responsible,
      List<Point> points,
      Remark remark) {
    public Control {
      risks = List.copyOf(risks);
      measures = List.copyOf(measures);
      points = List.copyOf(points);
    }
  }

  /** A risk level: its code and its word. */
  public record Risk(String code, String word) {}

  /** What must be said of a control point: that its place is inferred, and a note. */
  public record Remark(boolean inferred, String note) {
    public boolean isEmpty() {
      return !inferred && note.isEmpty();
    }
  }

  /** A supervision point (电子监察点) and its lamp. */
  public record Point(String id, String number, String text, Lamp lamp) {}

  /**
   * A lamp.
   *
   * @param kind how it is lit: {@code notice}, {@code yellow}, {@code red}, {@code kept}, {@code
   *     running}; empty where it is dark
   * @param href where it leads
   */
  public record Lamp(String kind, String word, Optional<String> href) {
    static final Lamp NONE = new Lamp("none", "", Optional.empty());

    static Lamp of(String kind, String word) {
      return new Lamp(kind, word, Optional.empty());
    }
  }

  /** A statute's limit. */
  public record Clock(String id, String text, String state, Lamp lamp) {}
}
