package io.plumbline.eventlog.store;

import java.util.ArrayList;
import java.util.List;

/** The events heard, kept as bytes in parts: all events of a case lie in one part. */
public final class EventStore {
  /** How many parts there are; a power of two. */
  public static final int PARTS = 256;

  private final List<List<Block>> parts = new ArrayList<>();
  private final List<IdLedger> ledgers = new ArrayList<>();

  public EventStore() {
    for (int i = 0; i < PARTS; i++) {
      parts.add(new ArrayList<>());
    }
  }

  /** A writer of its own for a thread. */
  public synchronized EventWriter writer() {
    IdLedger ledger = new IdLedger();
    ledgers.add(ledger);
    return new EventWriter(this, ledger);
  }

  /** The numbers that may be those of events of several cases. */
  public ContestedIds contestedIds() {
    return ContestedIds.of(ledgers);
  }

  /** The cases of a part; they can be asked for once, then the part's memory is given back. */
  public PartCases takePart(int part) {
    PartCases cases = casesOf(part);
    parts.set(part, List.of());
    return cases;
  }

  /** The cases of a part. */
  public PartCases casesOf(int part) {
    return new PartCases(parts.get(part));
  }

  void add(int part, Block block) {
    List<Block> blocks = parts.get(part);
    synchronized (blocks) {
      blocks.add(block);
    }
  }

  static int partOf(long caseHash) {
    return (int) (caseHash >>> 56);
  }
}
