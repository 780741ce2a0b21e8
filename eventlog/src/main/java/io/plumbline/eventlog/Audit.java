package io.plumbline.eventlog;

import io.plumbline.eventlog.source.Chunk;
import io.plumbline.eventlog.source.LogFile;
import io.plumbline.eventlog.source.LogQueue;
import io.plumbline.eventlog.store.EventStore;
import io.plumbline.eventlog.store.EventWriter;
import io.plumbline.kernel.verdict.Judge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Judges every case of some logs. What comes out depends neither on the order of the rows nor on
 * the number of threads.
 */
public final class Audit {
  private final Judge judge;
  private final Options options;

  public Audit(Judge judge, Options options) {
    this.judge = judge;
    this.options = options;
  }

  /**
   * The findings of these logs, together one log.
   *
   * @throws IOException where a log cannot be read
   */
  public Result run(List<Path> logs, Progress progress) throws IOException {
    List<LogFile> files = logs.stream().map(LogFile::of).toList();
    EventStore store = new EventStore();
    List<Intake> intakes = read(files, store, progress);
    Rivals rivals = Rivals.in(store);
    List<Bench> benches = judge(store, rivals, progress);
    return result(files, intakes, benches);
  }

  private List<Intake> read(List<LogFile> files, EventStore store, Progress progress)
      throws IOException {
    long total = 0;
    for (LogFile file : files) {
      total += Files.size(file.path());
    }
    long all = total;
    AtomicLong done = new AtomicLong();
    List<Intake> intakes = new ArrayList<>();
    try (LogQueue queue =
        new LogQueue(
            files, bytes -> progress.at(Progress.Phase.READING, done.addAndGet(bytes), all))) {
      Crew.work(
          options.threads(),
          () -> {
            EventWriter writer = store.writer();
            Intake intake = new Intake(judge.catalogue(), writer);
            for (Chunk chunk = queue.next(); chunk != null; chunk = queue.next()) {
              intake.goTo(chunk.file(), files.get(chunk.file()).name());
              chunk.readTo(intake);
            }
            writer.finish();
            synchronized (intakes) {
              intakes.add(intake);
            }
          });
    }
    return intakes;
  }

  private List<Bench> judge(EventStore store, Rivals rivals, Progress progress) throws IOException {
    List<Bench> benches = new ArrayList<>();
    AtomicInteger next = new AtomicInteger();
    Crew.work(
        options.threads(),
        () -> {
          Bench bench = new Bench(judge, options, rivals);
          for (int part = next.getAndIncrement();
              part < EventStore.PARTS;
              part = next.getAndIncrement()) {
            bench.judge(store.takePart(part));
            progress.at(Progress.Phase.JUDGING, part + 1, EventStore.PARTS);
          }
          synchronized (benches) {
            benches.add(bench);
          }
        });
    return benches;
  }

  private static Result result(List<LogFile> files, List<Intake> intakes, List<Bench> benches)
      throws IOException {
    List<FindingRow> findings = new ArrayList<>();
    List<LateReject> late = new ArrayList<>();
    List<Reject> rejects = new ArrayList<>();
    intakes.forEach(intake -> rejects.addAll(intake.rejects()));
    benches.forEach(bench -> findings.addAll(bench.findings));
    benches.forEach(bench -> late.addAll(bench.rejects));
    rejects.addAll(RejectTexts.of(late, files));
    findings.sort(FindingRow.ORDER);
    rejects.sort(Reject.ORDER);
    long events = intakes.stream().mapToLong(Intake::events).sum() - late.size();
    return new Result(
        events, benches.stream().mapToLong(bench -> bench.cases).sum(), findings, rejects);
  }
}
