package io.plumbline.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The words among which a value is chosen, in the order in which a person is told of them. */
final class Choices<T> {
  private final Map<String, T> choices = new LinkedHashMap<>();

  Choices<T> with(String word, T meaning) {
    choices.put(word, meaning);
    return this;
  }

  Map<String, T> map() {
    return Collections.unmodifiableMap(choices);
  }
}
