package io.plumbline.eventlog.simulate;

import io.plumbline.kernel.events.EventFacts;
import io.plumbline.kernel.events.EventFacts.Sum;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.GZIPOutputStream;

/** The simulated log as a CSV file. */
final class LogFile implements Closeable {
  static final String HEADER =
      "case,item,event,stage,time,recorded,id,source,corrects,actor,unit,document,people,amount,persons,reason";
  private static final int CHUNK = 1 << 16;
  private final Writer out;
  private final StringBuilder line = new StringBuilder(2 * CHUNK);
  private int lastDay = Integer.MIN_VALUE;
  private String lastDate = "";
  private long rows;

  LogFile(Path file) throws IOException {
    OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file), CHUNK);
    boolean compressed = file.toString().endsWith(".gz");
    this.out =
        new OutputStreamWriter(
            compressed ? new GZIPOutputStream(bytes, CHUNK) : bytes, StandardCharsets.UTF_8);
    line.append(HEADER).append('\n');
  }

  /** How many rows have been written. */
  long rows() {
    return rows;
  }

  void write(Row row) throws IOException {
    Entry entry = row.entry();
    text(row.of().caseId()).text(row.of().chart().item.code());
    line.append(row.kind().code()).append(',');
    text(entry.stage() < 0 ? "" : row.of().chart().stages.get(entry.stage()));
    time(entry.time());
    recorded(row);
    id(row, row.number()).append(",simulator,");
    (row.corrects() > 0 ? id(row, row.corrects()) : line).append(',');
    facts(entry.facts());
    rows++;
    if (line.length() > CHUNK) {
      flush();
    }
  }

  @Override
  public void close() throws IOException {
    flush();
    out.close();
  }

  private void recorded(Row row) {
    if (row.recordedAt() == row.entry().time()) {
      line.append(',');
    } else {
      time(row.recordedAt());
    }
  }

  private StringBuilder id(Row row, int number) {
    return line.append(row.of().number() + 1).append('-').append(number);
  }

  private void facts(EventFacts facts) {
    text(facts.actor())
        .text(facts.unit())
        .text(facts.document())
        .text(String.join(";", facts.people()));
    Sum sum = facts.sum();
    text(sum == null || sum.yuan() == null ? "" : sum.yuan().toPlainString());
    text(sum == null || sum.persons() == null ? "" : sum.persons().toString());
    text(facts.reason());
    line.setCharAt(line.length() - 1, '\n');
  }

  private LogFile text(String text) {
    if (text.indexOf(',') < 0
        && text.indexOf('"') < 0
        && text.indexOf('\n') < 0
        && text.indexOf('\r') < 0) {
      line.append(text).append(',');
    } else {
      line.append('"').append(text.replace("\"", "\"\"")).append("\",");
    }
    return this;
  }

  private void time(long time) {
    int day = OfficeDays.dayOf(time);
    if (day != lastDay) {
      lastDay = day;
      lastDate = LocalDate.ofEpochDay(day) + "T";
    }
    int second = (int) (time - OfficeDays.startOf(day));
    line.append(lastDate);
    two(second / 3600).append(':');
    two(second / 60 % 60).append(':');
    two(second % 60).append(',');
  }

  private StringBuilder two(int number) {
    return line.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  private void flush() throws IOException {
    out.append(line);
    line.setLength(0);
  }
}
