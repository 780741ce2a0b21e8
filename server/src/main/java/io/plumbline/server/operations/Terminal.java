package io.plumbline.server.operations;

import io.plumbline.server.operations.demo.Progress;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the operator reads while the server starts, runs and stops. */
final class Terminal implements Progress {
  private final Words words;
  private final PrintStream out;
  private final PrintStream err;
  private final long began = System.nanoTime();

  Terminal(Words words, PrintStream out, PrintStream err) {
    this.words = words;
    this.out = out;
    this.err = err;
  }

  Words words() {
    return words;
  }

  /** A step on the way. */
  @Override
  public void step(String key, Object... args) {
    say(words.say(key, List.of(args)));
  }

  void say(String line) {
    out.println(line);
    out.flush();
  }

  void fault(String sentence) {
    out.flush();
    err.println("plumbline: " + sentence);
  }

  String secondsSinceStart() {
    long tenths = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) / 100;
    return tenths / 10 + "." + tenths % 10;
  }
}
