package io.plumbline.eventlog.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which number was heard for which case, as hashes: what one writer noted, in shares of the
 * numbers.
 */
final class IdLedger {
  static final int SHARES = 128;
  private static final int PAGE = 1 << 12;
  private final List<List<long[]>> pages = new ArrayList<>();
  private final int[] used = new int[SHARES];

  IdLedger() {
    for (int i = 0; i < SHARES; i++) {
      pages.add(new ArrayList<>());
      used[i] = PAGE;
    }
  }

  void note(long idHash, long caseHash) {
    int share = (int) (idHash >>> 57);
    List<long[]> of = pages.get(share);
    if (used[share] == PAGE) {
      of.add(new long[PAGE]);
      used[share] = 0;
    }
    long[] page = of.get(of.size() - 1);
    page[used[share]++] = idHash;
    page[used[share]++] = caseHash;
  }

  int size(int share) {
    int whole = Math.max(0, pages.get(share).size() - 1);
    return pages.get(share).isEmpty() ? 0 : (whole * PAGE + used[share]) / 2;
  }

  /** Hands over what was noted of a share and forgets it. */
  void giveTo(int share, Sighting sighting) {
    List<long[]> of = pages.get(share);
    for (int p = 0; p < of.size(); p++) {
      long[] page = of.get(p);
      int end = p + 1 == of.size() ? used[share] : PAGE;
      for (int i = 0; i < end; i += 2) {
        sighting.heard(page[i], page[i + 1]);
      }
    }
    pages.set(share, new ArrayList<>());
    used[share] = PAGE;
  }

  /** Hears of a number and the case for which it was heard. */
  interface Sighting {
    void heard(long idHash, long caseHash);
  }

  /** Remembers the first case of every number, and which numbers were heard for another one too. */
  static final class Seen implements Sighting {
    private final long[] ids;
    private final long[] cases;
    private final boolean[] taken;
    private final List<Long> contested = new ArrayList<>();

    Seen(int size) {
      int room = Integer.highestOneBit(Math.max(8, size)) * 4;
      ids = new long[room];
      cases = new long[room];
      taken = new boolean[room];
    }

    @Override
    public void heard(long idHash, long caseHash) {
      int slot = (int) idHash & (ids.length - 1);
      while (taken[slot] && ids[slot] != idHash) {
        slot = slot + 1 & (ids.length - 1);
      }
      if (taken[slot] && cases[slot] != caseHash) {
        contested.add(idHash);
      } else if (!taken[slot]) {
        taken[slot] = true;
        ids[slot] = idHash;
        cases[slot] = caseHash;
      }
    }

    long[] contested() {
      return contested.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
    }
  }

  static long[] contested(List<IdLedger> ledgers, int share) {
    int size = ledgers.stream().mapToInt(ledger -> ledger.size(share)).sum();
    Seen seen = new Seen(size);
    ledgers.forEach(ledger -> ledger.giveTo(share, seen));
    return seen.contested();
  }

  static long[] joined(List<long[]> parts) {
    long[] all = parts.stream().flatMapToLong(Arrays::stream).toArray();
    Arrays.sort(all);
    return all;
  }
}
