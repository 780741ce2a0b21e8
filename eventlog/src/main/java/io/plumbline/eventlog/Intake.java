package io.plumbline.eventlog;

import io.plumbline.eventlog.row.Column;
import io.plumbline.eventlog.row.Numbers;
import io.plumbline.eventlog.row.Refused;
import io.plumbline.eventlog.row.Row;
import io.plumbline.eventlog.row.RowTaker;
import io.plumbline.eventlog.row.TimeReader;
import io.plumbline.eventlog.store.EventWriter;
import io.plumbline.kernel.Message;
import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.events.EventKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the rows that one thread reads: what can be read goes to the store, the rest is refused.
 */
final class Intake implements RowTaker {
  private final ItemWords items;
  private final EventWriter writer;
  private final TimeReader time;
  private final TimeReader recorded;
  private final List<Reject> rejects = new ArrayList<>();
  private String fileName = "";
  private int file;
  private long events;

  Intake(Catalogue catalogue, EventWriter writer) {
    this.items = new ItemWords(catalogue);
    this.writer = writer;
    this.time = new TimeReader(catalogue.settings().zone());
    this.recorded = new TimeReader(catalogue.settings().zone());
  }

  /** The rows that follow stand in that log. */
  void goTo(int number, String name) {
    file = number;
    fileName = name;
  }

  @Override
  public void take(Row row) {
    try {
      accept(row);
      events++;
    } catch (Refused refused) {
      refuse(row.line(), refused.column(), refused.reason(), row.text());
    }
  }

  @Override
  public void refuse(long line, String column, Message reason, String text) {
    rejects.add(new Reject(fileName, line, column, reason, text));
  }

  private void accept(Row row) throws Refused {
    require(row, Column.CASE);
    require(row, Column.EVENT);
    require(row, Column.TIME);
    EventKind kind = EventWords.kind(row);
    time.read(row, Column.TIME);
    items.check(row);
    Numbers.check(row);
    boolean learnedLater = row.has(Column.RECORDED);
    if (learnedLater) {
      recorded.read(row, Column.RECORDED);
    }
    writer.write(row, file, kind, time, learnedLater ? recorded : null);
  }

  private static void require(Row row, Column column) throws Refused {
    if (!row.has(column)) {
      throw new Refused(column, "missing", column.code());
    }
  }

  /** How many rows could be read. */
  long events() {
    return events;
  }

  List<Reject> rejects() {
    return rejects;
  }
}
