package io.plumbline.catalogue;

import io.plumbline.kernel.Message;
import java.util.Comparator;

/**
 * Something wrong with a file of a catalogue or calendar, for its author.
 *
 * @param file the file's name within its directory
 * @param line from 1
 * @param column from 1
 * @param message what was expected, what was found, the smallest fix
 */
public record Problem(String file, int line, int column, Severity severity, Message message) {
  /** By file, then place. */
  public static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column);
}
