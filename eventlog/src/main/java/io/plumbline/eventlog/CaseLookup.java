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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

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

  /** That case in these logs, judged as an audit of all of them judges it. */
  public Found find(List<Path> logs, String caseId) throws IOException {
    List<LogFile> files = logs.stream().map(LogFile::of).toList();
    EventStore store = new EventStore();
    EventWriter writer = store.writer();
    OneCase rows = new OneCase(caseId, new Intake(catalogue, writer));
    read(files, rows, rows.intake);
    if (!rows.numbers.isEmpty()) {
      Rival rival = new Rival(caseId, rows.numbers, new Intake(catalogue, writer));
      read(files, rival, rival.intake);
    }
    writer.finish();
    return found(store, rows, files);
  }

  private static void read(List<LogFile> files, RowTaker taker, Intake intake) throws IOException {
    try (LogQueue queue = new LogQueue(files, bytes -> {})) {
      for (Chunk chunk = queue.next(); chunk != null; chunk = queue.next()) {
        intake.goTo(chunk.file(), files.get(chunk.file()).name());
        chunk.readTo(taker);
      }
    }
  }

  private Found found(EventStore store, OneCase rows, List<LogFile> files) throws IOException {
    List<LateReject> late = new ArrayList<>();
    CaseAssembly assembly = new CaseAssembly(catalogue, Rivals.in(store), late::add);
    Optional<CaseFile> file = Optional.empty();
    for (int part = 0; part < EventStore.PARTS; part++) {
      PartCases cases = store.casesOf(part);
      for (int i = 0; i < cases.size(); i++) {
        if (cases.caseId(i).equals(rows.caseId)) {
          file = assembly.file(rows.caseId, cases.events(i));
        }
      }
    }
    List<Reject> rejects = new ArrayList<>(rows.intake.rejects());
    rejects.addAll(RejectTexts.of(late, files));
    rejects.sort(Reject.ORDER);
    return new Found(file, rejects, rows.others);
  }

  /** The number of a row's event together with its source; empty where it has none. */
  private static String numberOf(Row row) {
    return row.has(Column.ID) ? row.text(Column.SOURCE) + '\u001f' + row.text(Column.ID) : "";
  }

  /** Takes the rows of one case and remembers the numbers of other cases. */
  private static final class OneCase implements RowTaker {
    private static final int ROOM = 200_000;
    private final String caseId;
    private final Pattern name;
    private final Intake intake;
    private final TreeSet<String> others = new TreeSet<>();
    private final Set<String> numbers = new HashSet<>();

    OneCase(String caseId, Intake intake) {
      this.caseId = caseId;
      this.name = Pattern.compile("(?<![\\w-])" + Pattern.quote(caseId) + "(?![\\w-])");
      this.intake = intake;
    }

    @Override
    public void take(Row row) {
      String found = row.text(Column.CASE);
      if (found.equals(caseId)) {
        intake.take(row);
        numbers.add(numberOf(row));
        numbers.remove("");
      } else if (others.size() < ROOM) {
        others.add(found);
      }
    }

    /** What is wrong with a log as a whole concerns every case. */
    @Override
    public void refuse(long line, String column, Message reason, String text) {
      if (text.isEmpty() || name.matcher(text).find()) {
        intake.refuse(line, column, reason, text);
      }
    }
  }

  /** Takes the rows of other cases that have a number of this case's events. */
  private record Rival(String caseId, Set<String> numbers, Intake intake) implements RowTaker {
    @Override
    public void take(Row row) {
      if (numbers.contains(numberOf(row)) && !row.text(Column.CASE).equals(caseId)) {
        intake.take(row);
      }
    }

    @Override
    public void refuse(long line, String column, Message reason, String text) {}
  }
}
