package io.plumbline.server.cases.hand;

import java.util.List;

/**
 * Why a step was not taken.
 *
 * @param field the field to mend; empty where it is none
 * @param code stable, for machines, such as {@code case-closed}
 * @param text what was expected, what was found, what to try
 */
public record Objection(String field, String code, String text) {

  /** Thrown to undo what was begun, and caught by the page that shows why. */
  public static final class Raised extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Objection> objections;

    public Raised(List<Objection> objections) {
      super(objections.toString(), null, false, false);
      this.objections = List.copyOf(objections);
    }

    public List<Objection> objections() {
      return objections;
    }
  }
}
