package io.plumbline.eventlog;

import io.plumbline.eventlog.row.Row;
import io.plumbline.eventlog.row.RowTaker;
import io.plumbline.eventlog.source.Chunk;
import io.plumbline.eventlog.source.EventBody;
import io.plumbline.eventlog.source.LogFile;
import io.plumbline.eventlog.source.LogQueue;
import io.plumbline.eventlog.store.EventStore;
import io.plumbline.eventlog.store.EventWriter;
import io.plumbline.eventlog.store.Heard;
import io.plumbline.eventlog.store.PartCases;
import io.plumbline.kernel.Message;
import io.plumbline.kernel.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Hears rows in their order, read exactly as an audit reads them: by the same readers, through the
 * same store.
 */
public final class EventDoor {
  private final Catalogue catalogue;

  /** A door for events of that catalogue's items. */
  public EventDoor(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The CloudEvent, or the array of them, that these bytes hold: one row for each. */
  public List<HeardRow> body(byte[] json) {
    Hearing hearing = new Hearing("");
    new EventBody(json).readTo(hearing);
    return hearing.rows();
  }

  /** The first rows of a log, at most so many. */
  public List<HeardRow> first(Path log, int most) throws IOException {
    LogFile file = LogFile.of(log);
    Hearing hearing = new Hearing(file.name());
    try (LogQueue queue = new LogQueue(List.of(file), bytes -> {})) {
      Chunk chunk = queue.next();
      while (chunk != null && hearing.next < most) {
        chunk.readTo(hearing);
        chunk = queue.next();
      }
    }
    List<HeardRow> rows = hearing.rows();
    return List.copyOf(rows.subList(0, Math.min(most, rows.size())));
  }

  /** Takes rows one by one, and remembers their order by numbering them as logs are numbered. */
  private final class Hearing implements RowTaker {
    private final String name;
    private final EventStore store = new EventStore();
    private final EventWriter writer = store.writer();
    private final Intake intake = new Intake(catalogue, writer);
    private final Map<Integer, HeardRow> rows = new TreeMap<>();
    private int next;
    private int refused;

    Hearing(String name) {
      this.name = name;
    }

    @Override
    public void take(Row row) {
      intake.goTo(next, name);
      intake.take(row);
      number();
    }

    @Override
    public void refuse(long line, String column, Message reason, String text) {
      intake.goTo(next, name);
      intake.refuse(line, column, reason, text);
      number();
    }

    private void number() {
      if (intake.rejects().size() > refused) {
        rows.put(next, new HeardRow.Refused(intake.rejects().get(refused++)));
      }
      next++;
    }

    List<HeardRow> rows() {
      writer.finish();
      for (int part = 0; part < EventStore.PARTS; part++) {
        PartCases cases = store.takePart(part);
        for (int i = 0; i < cases.size(); i++) {
          for (Heard heard : cases.events(i)) {
            rows.put(
                heard.file(),
                new HeardRow.Event(heard.line(), cases.caseId(i), heard.item(), heard.event()));
          }
        }
      }
      return new ArrayList<>(rows.values());
    }
  }
}
