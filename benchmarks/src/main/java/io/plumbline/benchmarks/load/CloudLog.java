package io.plumbline.benchmarks.load;

import io.plumbline.catalogue.Catalogues;
import io.plumbline.catalogue.Reading;
import io.plumbline.eventlog.simulate.Plan;
import io.plumbline.eventlog.simulate.Simulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A simulated log, read as CloudEvents in batches by some senders; the events of one case all go to
 * one of them, so that they are sent in their order.
 */
final class CloudLog implements AutoCloseable {
  private final BufferedReader lines;
  private final String[] columns;

  private final List<Queue<String>> lanes = new ArrayList<>();

  private CloudLog(BufferedReader lines, int senders) throws IOException {
    this.lines = lines;
    this.columns = lines.readLine().split(",", -1);
    for (int i = 0; i < senders; i++) {
      lanes.add(new ArrayDeque<>());
    }
  }

  static CloudLog of(Plan plan, Path folder, int senders) throws IOException {
    Path log = folder.resolve("load-" + plan.seed() + ".csv");
    Reading reading = Catalogues.builtIn();
    new Simulator(reading.catalogue().orElseThrow(), reading.calendar(), plan)
        .write(log, folder.resolve("truth-" + plan.seed() + ".csv"));
    return new CloudLog(Files.newBufferedReader(log), senders);
  }

  /** The next events of a sender as a JSON array; null when there are none left. */
  synchronized @Nullable Batch next(int sender, int most) throws IOException {
    Queue<String> lane = lanes.get(sender);
    String line;
    while (lane.size() < most && (line = lines.readLine()) != null) {
      lanes.get(Math.floorMod(caseOf(line).hashCode(), lanes.size())).add(line);
    }
    List<String> events = new ArrayList<>();
    while (events.size() < most && !lane.isEmpty()) {
      events.add(event(lane.remove().split(",", -1)));
    }
    return events.isEmpty()
        ? null
        : new Batch(events.size(), "[" + String.join(",\n", events) + "]");
  }

  private String caseOf(String line) {
    return line.split(",", -1)[List.of(columns).indexOf("case")];
  }

  /** Some events. */
  record Batch(int events, String json) {}

  private String event(String[] cells) {
    StringJoiner data = new StringJoiner(",", "{", "}");
    StringJoiner event = new StringJoiner(",", "{\"specversion\":\"1.0\",", "");
    for (int i = 0; i < cells.length; i++) {
      if (cells[i].isEmpty()) {
        continue;
      }
      switch (columns[i]) {
        case "case" -> event.add(field("subject", cells[i]));
        case "event" -> event.add(field("type", "io.plumbline.case." + cells[i]));
        case "time" -> event.add(field("time", cells[i] + "+08:00"));
        case "id" -> event.add(field("id", "load-" + cells[i]));
        case "source" -> event.add(field("source", cells[i]));
        case "people" -> data.add("\"people\":[\"" + cells[i].replace(";", "\",\"") + "\"]");
        default -> data.add(field(columns[i], cells[i]));
      }
    }
    return event + ",\"data\":" + data + "}";
  }

  private static String field(String name, String text) {
    return '"' + name + "\":\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
