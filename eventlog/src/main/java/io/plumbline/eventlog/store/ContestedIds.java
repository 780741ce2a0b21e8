package io.plumbline.eventlog.store;

import io.plumbline.kernel.events.EventId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The numbers that may stand for events of several cases: mostly none. */
public final class ContestedIds {
  private final long[] hashes;

  private ContestedIds(long[] hashes) {
    this.hashes = hashes;
  }

  static ContestedIds of(List<IdLedger> ledgers) {
    List<long[]> shares =
        IntStream.range(0, IdLedger.SHARES)
            .parallel()
            .mapToObj(share -> IdLedger.contested(ledgers, share))
            .toList();
    return new ContestedIds(IdLedger.joined(shares));
  }

  public boolean isEmpty() {
    return hashes.length == 0;
  }

  /** Whether that number may have been heard for several cases. */
  public boolean mayHold(EventId id) {
    return hashes.length > 0
        && !id.id().isEmpty()
        && Arrays.binarySearch(hashes, Ids.hash(id)) >= 0;
  }
}
