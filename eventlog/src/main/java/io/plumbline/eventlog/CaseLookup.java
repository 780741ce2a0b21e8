package io.plumbline.eventlog;

import io.plumbline.eventlog.row.Column;
import io.plumbline.eventlog.row.Row;
import io.plumbline.eventlog.row.RowTaker;
import io.plumbline.eventlog.source.Chunk;
import io.plumbline.eventlog.source.LogFile;
import io.plumbline.eventlog.source.LogQueue;
import io.plumbline.eventlog.store.EventStore;
import io.plumbline.eventlog.store.EventWriter;
import io.plumbline.eventlog.store.PartCases;
import io.plumbline.kernel.Message;
import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.verdict.CaseFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Finds one case in some logs. */
public final class CaseLookup {
  private final Catalogue catalogue;

  public CaseLookup(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * What was found.
   *
   * @param file the case; empty where it is not in the logs or its item is not known
   * @param rejects its rows that could not be used
   * @param otherIds the numbers of other cases, as far as there was room for them
   */
  public record Found(Optional<CaseFile> file, List<Reject> rejects, TreeSet<String> otherIds) {}

  /** That case in these logs. */
  public Found find(List<Path> logs, String caseId) throws IOException {
    List<LogFile> files = logs.stream().map(LogFile::of).toList();
    EventStore store = new EventStore();
    EventWriter writer = store.writer();
    OneCase taker = new OneCase(caseId, new Intake(catalogue, writer));
    try (LogQueue queue = new LogQueue(files, bytes -> {})) {
      for (Chunk chunk = queue.next(); chunk != null; chunk = queue.next()) {
        taker.intake.goTo(chunk.file(), files.get(chunk.file()).name());
        chunk.readTo(taker);
      }
    }
    writer.finish();
    return found(store, taker, files);
  }

  private Found found(EventStore store, OneCase taker, List<LogFile> files) throws IOException {
    List<LateReject> late = new ArrayList<>();
    CaseAssembly assembly = new CaseAssembly(catalogue, Rivals.in(store), late::add);
    Optional<CaseFile> file = Optional.empty();
    for (int part = 0; part < EventStore.PARTS && file.isEmpty(); part++) {
      PartCases cases = store.casesOf(part);
      file = cases.size() == 0 ? file : assembly.file(cases.caseId(0), cases.events(0));
    }
    List<Reject> rejects = new ArrayList<>(taker.intake.rejects());
    rejects.addAll(RejectTexts.of(late, files));
    rejects.sort(Reject.ORDER);
    return new Found(file, rejects, taker.others);
  }

  /** Takes the rows of one case and remembers the numbers of others. */
  private static final class OneCase implements RowTaker {
    private static final int ROOM = 200_000;
    private final String caseId;
    private final Intake intake;
    private final TreeSet<String> others = new TreeSet<>();

    OneCase(String caseId, Intake intake) {
      this.caseId = caseId;
      this.intake = intake;
    }

    @Override
    public void take(Row row) {
      String found = row.text(Column.CASE);
      if (found.equals(caseId)) {
        intake.take(row);
      } else if (others.size() < ROOM) {
        others.add(found);
      }
    }

    @Override
    public void refuse(long line, String column, Message reason, String text) {
      if (text.contains(caseId)) {
        intake.refuse(line, column, reason, text);
      }
    }
  }
}
