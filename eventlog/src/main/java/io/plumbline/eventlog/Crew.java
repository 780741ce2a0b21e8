package io.plumbline.eventlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Some threads that do the same work side by side. */
final class Crew {
  private Crew() {}

  /** Work that may find a log unreadable. */
  interface Work {
    void run() throws IOException;
  }

  /** Does the work on so many threads; what goes wrong in one of them is thrown here. */
  static void work(int threads, Work work) throws IOException {
    ExecutorService crew = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> futures = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        futures.add(
            crew.submit(
                () -> {
                  work.run();
                  return null;
                }));
      }
      for (Future<?> future : futures) {
        finish(future);
      }
    } finally {
      crew.shutdownNow();
    }
  }

  private static void finish(Future<?> future) throws IOException {
    try {
      future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
