package io.plumbline.eventlog;

import io.plumbline.wording.FindingWords;
import java.time.Instant;
import java.util.Set;

/**
 * How an audit is to be made.
 *
 * @param items the codes of the items to judge; empty: all
 * @param words in which language findings are said
 * @param derivations whether each finding carries its derivation
 * @param threads on how many threads
 */
public record Options(
    Instant asOf,
    Instant knownAt,
    Set<String> items,
    FindingWords words,
    boolean derivations,
    int threads) {
  public Options {
    items = Set.copyOf(items);
  }

  boolean asksFor(String item) {
    return items.isEmpty() || items.contains(item);
  }
}
