package io.plumbline.server.intake;

import io.plumbline.server.people.Sight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of a list: what whoever asks may see, and what they ask for. */
final class Query {
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, @Nullable Object> values = new HashMap<>();

  /** Begins with what is seen of the cases under the alias {@code c}. */
  Query(Sight sight) {
    conditions.add(sight.condition("c"));
    values.put("sight_account", sight.accountId());
    values.put("sight_units", sight.unitIds().toArray(String[]::new));
  }

  /** Asks for that condition on a value; for none where the value is null or empty. */
  Query and(String condition, String name, @Nullable Object value) {
    if (value != null && !value.equals("")) {
      conditions.add(condition);
      values.put(name, value);
    }
    return this;
  }

  /** Asks for that condition. */
  Query and(String condition) {
    conditions.add(condition);
    return this;
  }

  /** Sets a value that a condition names too. */
  Query with(String name, @Nullable Object value) {
    values.put(name, value);
    return this;
  }

  String where() {
    return " where " + String.join(" and ", conditions);
  }

  Map<String, @Nullable Object> values() {
    return values;
  }
}
