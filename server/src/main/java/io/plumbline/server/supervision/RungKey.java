package io.plumbline.server.supervision;

import io.plumbline.kernel.verdict.Rung;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What makes two rungs the same alert: their place, not the instant, which a correction moves.
 *
 * @param ordinal tells those of one place apart, such as the complaints about one stage
 */
record RungKey(String caseId, String point, String stage, int level, int ordinal) {
  static final String COLUMNS = "case_id, point_id, stage, level, ordinal";

  /** The first of that rung's place. */
  static RungKey first(String caseId, Rung rung) {
    int level = Columns.level(rung.level());
    return new RungKey(caseId, rung.point().id(), rung.point().stage(), level, 0);
  }

  /** Reads {@link #COLUMNS}, the first columns of a row. */
  static RungKey of(ResultSet row) throws SQLException {
    return new RungKey(
        row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getInt(5));
  }

  RungKey at(int other) {
    return new RungKey(caseId, point, stage, level, other);
  }
}
