package io.plumbline.server.people.acts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which acts the auditor asks for.
 *
 * @param from the first moment; null for the beginning
 * @param to the moment before which they lie; null for now
 * @param before the act before which, in the list, they stand; 0 for the newest
 */
record ActSearch(
    @Nullable Instant from, @Nullable Instant to, String login, String act, long before) {
  /** The conditions in SQL; their values stand in {@link #values()} in the same order. */
  String conditions() {
    StringBuilder sql = new StringBuilder("true");
    sql.append(from == null ? "" : " and at >= ?");
    sql.append(to == null ? "" : " and at < ?");
    sql.append(login.isBlank() ? "" : " and login = ?");
    sql.append(act.isBlank() ? "" : " and act = ?");
    sql.append(before == 0 ? "" : " and (at, id) < (select at, id from act where id = ?)");
    return sql.toString();
  }

  List<Object> values() {
    List<Object> values = new ArrayList<>();
    if (from != null) {
      values.add(java.sql.Timestamp.from(from));
    }
    if (to != null) {
      values.add(java.sql.Timestamp.from(to));
    }
    if (!login.isBlank()) {
      values.add(login.strip());
    }
    if (!act.isBlank()) {
      values.add(act);
    }
    if (before != 0) {
      values.add(before);
    }
    return values;
  }
}
