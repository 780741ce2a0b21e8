package io.plumbline.eventlog;

import io.plumbline.eventlog.row.Column;
import io.plumbline.eventlog.row.Refused;
import io.plumbline.eventlog.row.Row;
import io.plumbline.kernel.catalogue.Catalogue;
import java.util.Arrays;

/** The words of the column {@code item}: a code or a full name of the catalogue. */
final class ItemWords {
  private static final int SLOTS = 256;
  private final Catalogue catalogue;
  private final byte[][] known = new byte[SLOTS][];

  ItemWords(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  void check(Row row) throws Refused {
    if (!row.has(Column.ITEM)) {
      return;
    }
    byte[] in = row.bytes(Column.ITEM);
    int from = row.from(Column.ITEM);
    int to = row.to(Column.ITEM);
    int slot = slot(in, from, to);
    byte[] word = known[slot];
    if (word == null || !Arrays.equals(word, 0, word.length, in, from, to)) {
      lookUp(row);
      known[slot] = Arrays.copyOfRange(in, from, to);
    }
  }

  private void lookUp(Row row) throws Refused {
    String word = row.text(Column.ITEM);
    if (catalogue.codeOf(word).isEmpty()) {
      throw new Refused(Column.ITEM, "item", word);
    }
  }

  private static int slot(byte[] in, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + in[i];
    }
    return (hash ^ hash >>> 8 ^ hash >>> 16) & (SLOTS - 1);
  }
}
