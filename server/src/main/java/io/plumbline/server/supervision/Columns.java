package io.plumbline.server.supervision;

import io.plumbline.kernel.catalogue.Level;
import java.sql.Array;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** How values stand in the columns of the database. */
final class Columns {
  private Columns() {}

  /** 1 notice, 2 yellow card, 3 red card. */
  static int level(Level level) {
    return level.ordinal() + 1;
  }

  static void set(PreparedStatement to, int at, @Nullable LocalDate day) throws SQLException {
    to.setDate(at, day == null ? null : Date.valueOf(day));
  }

  static void set(PreparedStatement to, int at, @Nullable Instant instant) throws SQLException {
    to.setTimestamp(at, instant == null ? null : Timestamp.from(micros(instant)));
  }

  static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }

  /** PostgreSQL keeps microseconds. */
  static Instant micros(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS);
  }

  static Array texts(PreparedStatement statement, Collection<String> words) throws SQLException {
    return statement.getConnection().createArrayOf("text", words.toArray());
  }
}
