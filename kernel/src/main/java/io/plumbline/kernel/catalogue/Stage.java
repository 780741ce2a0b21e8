package io.plumbline.kernel.catalogue;

import io.plumbline.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * A stage of an item's process (流程环节).
 *
 * @param id its id within the item: the chart's own word
 * @param name its name in both languages
 * @param code a short code that logs may use instead; null where there is none
 */
public record Stage(String id, Text name, @Nullable String code) {
  /** Whether that word of a log means this stage. */
  public boolean isCalled(String word) {
    return id.equals(word) || name.zh().equals(word) || name.en().equals(word) || word.equals(code);
  }
}
