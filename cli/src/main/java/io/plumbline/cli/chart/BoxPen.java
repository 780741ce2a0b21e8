package io.plumbline.cli.chart;

import io.plumbline.cli.text.Measure;
import io.plumbline.cli.text.Paint;
import io.plumbline.kernel.Language;
import io.plumbline.kernel.catalogue.RiskLevel;

/** Draws boxes, their lines and the arrows between them with box-drawing characters. */
final class BoxPen {
  private final Canvas canvas;
  private final Language language;

  BoxPen(Canvas canvas, Language language) {
    this.canvas = canvas;
    this.language = language;
  }

  void draw(Box box) {
    Paint paint = box.kind() == Box.Kind.STAGE ? Paint.BOLD : Paint.PLAIN;
    border(box.frame(), paint);
    int y = box.frame().y() + 1 + (box.frame().height() - 2 - box.lines().size()) / 2;
    for (Line line : box.lines()) {
      draw(line, box.frame(), y++);
    }
    if (box.kind() == Box.Kind.RISKS) {
      ribbon(box);
    }
  }

  void draw(Link link) {
    if (link.isAcross()) {
      across(link);
    } else {
      down(link);
    }
  }

  static Paint paintOf(RiskLevel level) {
    return switch (level) {
      case HIGH -> Paint.RED;
      case MEDIUM -> Paint.YELLOW;
      case LOW -> Paint.BLUE;
      case UNRATED -> Paint.FAINT;
    };
  }

  private void border(Box.Frame frame, Paint paint) {
    String bar = "─".repeat(frame.width() - 2);
    canvas.write(frame.x(), frame.y(), "┌" + bar + "┐", paint);
    for (int y = frame.y() + 1; y < frame.bottom() - 1; y++) {
      canvas.write(frame.x(), y, "│", paint);
      canvas.write(frame.right() - 1, y, "│", paint);
    }
    canvas.write(frame.x(), frame.bottom() - 1, "└" + bar + "┘", paint);
  }

  private void draw(Line line, Box.Frame frame, int y) {
    int x = frame.x() + 2;
    switch (line.style()) {
      case RULE ->
          canvas.write(frame.x(), y, "├" + "┈".repeat(frame.width() - 2) + "┤", Paint.PLAIN);
      case CENTRED, ARROW -> canvas.write(centred(line.text(), frame), y, line.text(), Paint.BOLD);
      case STRONG -> canvas.write(x, y, line.text(), Paint.BOLD);
      case BODY -> {
        canvas.write(x, y, line.mark(), Paint.PLAIN);
        canvas.write(x + line.offset(), y, line.text(), Paint.PLAIN);
      }
    }
  }

  private static int centred(String text, Box.Frame frame) {
    return frame.x() + (frame.width() - Measure.CELLS.widthOf(text)) / 2;
  }

  private void ribbon(Box box) {
    String name = box.level().text().in(language);
    String word = language == Language.ZH ? "【" + name + "】" : "[" + name + "]";
    canvas.write(box.frame().x() + 1, box.frame().y(), word, paintOf(box.level()));
  }

  private void across(Link link) {
    int left = Math.min(link.fromX(), link.toX());
    int length = Math.abs(link.toX() - link.fromX());
    boolean back = link.toX() < link.fromX();
    String bar = "─".repeat(length - 1);
    canvas.write(left, link.fromY(), back ? "◄" + bar : bar + "►", Paint.PLAIN);
    canvas.write(
        back ? link.fromX() : link.fromX() - 1, link.fromY(), back ? "┤" : "├", Paint.PLAIN);
  }

  private void down(Link link) {
    canvas.write(link.fromX(), link.fromY() - 1, "┬", Paint.BOLD);
    for (int y = link.fromY(); y < link.toY() - 1; y++) {
      canvas.write(link.fromX(), y, "│", Paint.PLAIN);
    }
    canvas.write(link.fromX(), link.toY() - 1, "▼", Paint.PLAIN);
  }
}
