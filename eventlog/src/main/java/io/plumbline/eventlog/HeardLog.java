package io.plumbline.eventlog;

import io.plumbline.eventlog.source.ByteCounter;
import io.plumbline.eventlog.source.Chunk;
import io.plumbline.eventlog.source.LogFile;
import io.plumbline.eventlog.source.LogQueue;
import io.plumbline.eventlog.source.RowLookup;
import io.plumbline.eventlog.store.EventStore;
import io.plumbline.eventlog.store.EventWriter;
import io.plumbline.eventlog.store.PartCases;
import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.events.EventId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A log heard as a whole, as an audit hears it: its cases in parts, each with all its events,
 * wherever in the log they stand.
 */
public final class HeardLog {
  /** How many parts there are. */
  public static final int PARTS = EventStore.PARTS;

  private final LogFile file;
  private final EventStore store;
  private final Intake intake;
  private final Rivals rivals;

  private HeardLog(LogFile file, EventStore store, Intake intake) {
    this.file = file;
    this.store = store;
    this.intake = intake;
    this.rivals = Rivals.in(store);
  }

  /** Hears the log at that path; the bytes read from disk are told to the counter. */
  public static HeardLog of(Path path, Catalogue catalogue, ByteCounter counter)
      throws IOException {
    LogFile file = LogFile.of(path);
    EventStore store = new EventStore();
    EventWriter writer = store.writer();
    Intake intake = new Intake(catalogue, writer);
    intake.goTo(0, file.name());
    try (LogQueue queue = new LogQueue(List.of(file), counter)) {
      for (Chunk chunk = queue.next(); chunk != null; chunk = queue.next()) {
        chunk.readTo(intake);
      }
    }
    writer.finish();
    return new HeardLog(file, store, intake);
  }

  /** How many rows could be read. */
  public long events() {
    return intake.events();
  }

  /** What could not be read. */
  public List<Reject> rejects() {
    return List.copyOf(intake.rejects());
  }

  /** Whether that number belongs to another case of the log: the one of its earliest event. */
  public boolean isOfOtherCase(String caseId, EventId id) {
    return rivals.keepsFrom(caseId, id);
  }

  /** The cases of a part; they can be asked for once. The same log gives the same order. */
  public PartCases takePart(int part) {
    return store.takePart(part);
  }

  /** The text of the rows that begin on these lines. */
  public Map<Long, String> texts(Set<Long> lines) throws IOException {
    return RowLookup.texts(file, lines);
  }
}
