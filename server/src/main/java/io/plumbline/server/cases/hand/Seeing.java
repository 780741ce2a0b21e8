package io.plumbline.server.cases.hand;

import io.plumbline.server.people.Sight;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** The named parameters that {@link Sight#condition} takes. */
public final class Seeing {
  private Seeing() {}

  public static MapSqlParameterSource by(Sight sight) {
    return new MapSqlParameterSource()
        .addValue("sight_account", sight.accountId())
        .addValue("sight_units", sight.unitIds().toArray(String[]::new));
  }
}
