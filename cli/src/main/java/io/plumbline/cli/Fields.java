package io.plumbline.cli;

import io.plumbline.kernel.Text;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object in order; what is not there is left out. */
final class Fields {
  private final Map<String, Object> fields = new LinkedHashMap<>();

  Fields put(String name, @Nullable Object value) {
    boolean nothing = value == null || (value instanceof Collection<?> list && list.isEmpty());
    if (!nothing) {
      fields.put(name, java.util.Objects.requireNonNull(value));
    }
    return this;
  }

  Fields put(String name, @Nullable Text text) {
    return put(
        name,
        text == null
            ? null
            : (Object) new Fields().put("zh", text.zh()).put("en", text.en()).map());
  }

  Fields put(String name, Optional<?> value) {
    return put(name, (Object) value.orElse(null));
  }

  Fields put(String name, Fields below) {
    return put(name, (Object) below.map());
  }

  Map<String, Object> map() {
    return fields;
  }
}
