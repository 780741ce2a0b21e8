package io.plumbline.kernel.catalogue;

import io.plumbline.kernel.Text;
import java.util.List;

/**
 * A risk (风险点) or a measure (防控措施).
 *
 * @param id its id; empty for a sentence that one item alone has
 * @param servedBy what in the product watches it or carries it out; empty: nothing yet
 */
public record Sentence(String id, Text text, List<String> servedBy) {
  public Sentence {
    servedBy = List.copyOf(servedBy);
  }
}
