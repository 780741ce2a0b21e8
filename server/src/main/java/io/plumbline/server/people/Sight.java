package io.plumbline.server.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which cases somebody sees (数据范围); nobody sees any unless it says so.
 *
 * @param kind how far it reaches
 * @param accountId whose it is
 * @param unitIds the units whose cases are seen
 */
public record Sight(Kind kind, long accountId, List<String> unitIds) {
  public Sight {
    unitIds = List.copyOf(unitIds);
  }

  /** How far somebody sees. */
  public enum Kind {
    NONE,
    OWN,
    UNITS,
    ALL
  }

  /** Sees nothing. */
  public static Sight none() {
    return new Sight(Kind.NONE, 0, List.of());
  }

  /**
   * The condition for SQL on {@code case_file} under that alias; it takes the named parameters
   * {@code sight_account} and {@code sight_units}.
   */
  public String condition(String alias) {
    return switch (kind) {
      case NONE -> "false";
      case OWN -> alias + ".handler_id = :sight_account";
      case UNITS ->
          "("
              + alias
              + ".unit_id = any(:sight_units) or "
              + alias
              + ".handler_id = :sight_account)";
      case ALL -> "true";
    };
  }

  /** Whether a case of that unit, handled by that account, is seen. */
  public boolean sees(@Nullable String unitId, @Nullable Long handlerId) {
    boolean own = handlerId != null && handlerId == accountId;
    return switch (kind) {
      case NONE -> false;
      case OWN -> own;
      case UNITS -> own || (unitId != null && unitIds.contains(unitId));
      case ALL -> true;
    };
  }
}
