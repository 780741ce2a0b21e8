package io.plumbline.eventlog;

import io.plumbline.eventlog.source.Chunk;
import io.plumbline.eventlog.source.LogFile;
import io.plumbline.eventlog.source.LogQueue;
import io.plumbline.eventlog.store.EventStore;
import io.plumbline.eventlog.store.EventWriter;
import io.plumbline.eventlog.store.PartCases;
import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.verdict.CaseFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All cases of some logs, as far as their rows can be used. */
public final class LoggedCases {
  private final Catalogue catalogue;

  public LoggedCases(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The cases in these logs, in no particular order. */
  public List<CaseFile> in(List<Path> logs) throws IOException {
    EventStore store = read(logs.stream().map(LogFile::of).toList());
    CaseAssembly assembly = new CaseAssembly(catalogue, Rivals.in(store), late -> {});
    List<CaseFile> files = new ArrayList<>();
    for (int part = 0; part < EventStore.PARTS; part++) {
      assemble(store.casesOf(part), assembly, files::add);
    }
    return files;
  }

  private EventStore read(List<LogFile> files) throws IOException {
    EventStore store = new EventStore();
    EventWriter writer = store.writer();
    Intake intake = new Intake(catalogue, writer);
    try (LogQueue queue = new LogQueue(files, bytes -> {})) {
      for (Chunk chunk = queue.next(); chunk != null; chunk = queue.next()) {
        intake.goTo(chunk.file(), files.get(chunk.file()).name());
        chunk.readTo(intake);
      }
    }
    writer.finish();
    return store;
  }

  private static void assemble(PartCases cases, CaseAssembly assembly, Consumer<CaseFile> to) {
    for (int i = 0; i < cases.size(); i++) {
      assembly.file(cases.caseId(i), cases.events(i)).ifPresent(to);
    }
  }
}
