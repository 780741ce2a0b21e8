package io.plumbline.server.intake;

import io.plumbline.eventlog.HeardLog;
import io.plumbline.server.law.LawInForce;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Brings files in, one after the other, in the background. The file is read as an audit reads it,
 * then taken case by case; after a restart it goes on where it stood.
 */
@Service
class Importing {
  private static final Logger LOG = LoggerFactory.getLogger(Importing.class);
  private static final int READ = 30;
  private static final Import.Problem BROKEN_OFF =
      new Import.Problem(
          "应能导入到底，但系统一侧出错；可试重新开始，已收的不会重复。",
          "Expected to bring it in to its end, but something failed on this side; try starting it"
              + " again, nothing is taken twice.");
  private final ImportRows rows;
  private final ImportSteps steps;
  private final LawInForce law;
  private final InstantSource clock;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "import");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean stopping;

  Importing(ImportRows rows, ImportSteps steps, LawInForce law, InstantSource clock) {
    this.rows = rows;
    this.steps = steps;
    this.law = law;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void goOn() {
    rows.running().forEach(this::inBackground);
  }

  @PreDestroy
  void stop() {
    stopping = true;
    worker.shutdown();
  }

  /** Begins it; false where it has begun already. */
  boolean start(Import one) {
    String state = one.state().cursor().isEmpty() ? "reading" : "taking";
    boolean begun = rows.change(one.id(), state, "ready", "failed");
    if (begun) {
      inBackground(one.id());
    }
    return begun;
  }

  private void inBackground(long id) {
    worker.execute(() -> run(id));
  }

  /** Brings it in to its end. */
  void run(long id) {
    Import one = rows.one(id).orElseThrow();
    if (!one.running()) {
      return;
    }
    try (SpooledLog file = SpooledLog.of(one, rows)) {
      HeardLog log = read(one, file);
      if (one.is("reading")) {
        steps.read(one, log);
      }
      take(one, log);
      if (!stopping) {
        end(one, log);
      }
    } catch (IOException | RuntimeException e) {
      LOG.error("Import {} failed", id, e);
      rows.end(id, "failed", BROKEN_OFF, clock.instant());
    }
  }

  private HeardLog read(Import one, SpooledLog file) throws IOException {
    AtomicLong read = new AtomicLong();
    AtomicLong said = new AtomicLong();
    long size = Math.max(1, java.nio.file.Files.size(file.path()));
    return HeardLog.of(
        file.path(),
        law.now().catalogue(),
        bytes -> {
          long percent = read.addAndGet(bytes) * READ / size;
          if (one.is("reading") && percent > said.getAndSet(percent)) {
            rows.progress(one.id(), (int) Math.min(READ, percent));
          }
        });
  }

  private void take(Import one, HeardLog log) {
    ImportCursor at = ImportCursor.of(rows.one(one.id()).orElseThrow().state().cursor());
    for (int part = at.part(); part < HeardLog.PARTS; part++) {
      int percent = READ + (100 - READ) * (part + 1) / HeardLog.PARTS;
      for (ImportCursor.Step step : at.steps(part, log)) {
        if (stopping || !Taking.again(() -> steps.take(one, step, percent))) {
          return;
        }
        at = step.to();
      }
    }
  }

  private void end(Import one, HeardLog log) throws IOException {
    if (rows.one(one.id()).orElseThrow().is("taking")) {
      rows.texts(one.id(), log.texts(new HashSet<>(rows.linesWithoutText(one.id()))));
      rows.progress(one.id(), 100);
      rows.end(one.id(), "done", new Import.Problem("", ""), clock.instant());
    }
  }
}
