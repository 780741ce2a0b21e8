package io.plumbline.cli;

import io.plumbline.eventlog.Progress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows on a terminal how far an audit has come; elsewhere it says nothing. */
final class AuditProgress implements Progress, AutoCloseable {
  private final Session session;
  private @Nullable ProgressBar bar;
  private @Nullable Phase shown;

  AuditProgress(Session session) {
    this.session = session;
  }

  @Override
  public synchronized void at(Phase phase, long done, long total) {
    if (!session.surroundings().streams().errIsTerminal()) {
      return;
    }
    if (phase != shown) {
      close();
      shown = phase;
      bar = bar(phase, total);
    }
    if (bar != null && done > bar.getCurrent()) {
      bar.stepTo(Math.min(done, total));
    }
  }

  private ProgressBar bar(Phase phase, long total) {
    boolean reading = phase == Phase.READING;
    ProgressBarBuilder builder =
        new ProgressBarBuilder()
            .setInitialMax(total)
            .setTaskName(session.say(reading ? "cli.audit.reading" : "cli.audit.judging"))
            .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK);
    return (reading ? builder.setUnit(" MB", 1_000_000) : builder).build();
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
    }
    bar = null;
  }
}
