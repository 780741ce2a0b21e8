package io.plumbline.benchmarks;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Times {@code plumbline audit} and the same rules in SQL as whole processes, in turn on one file,
 * and prints the ratio: {@code AuditVersusSql LOG.csv AS_OF [RUNS]}.
 */
public final class AuditVersusSql {
  private static final String HEAP = System.getProperty("plumbline.benchmark.heap", "-Xmx2g");

  private static final String OPTIONS =
      System.getProperty(
          "plumbline.benchmark.options",
          "-XX:+UseParallelGC -Xmn350m -XX:InitialRAMPercentage=25 -XX:MaxTenuringThreshold=1 -XX:+UseTransparentHugePages -XX:-TieredCompilation");

  private AuditVersusSql() {}

  /** Prints each run's wall seconds and the median ratio. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int runs = args.length > 2 ? Integer.parseInt(args[2]) : 3;
    double[] ratios = new double[runs];
    for (int i = 0; i < runs; i++) {
      double sql = time(List.of("-Xmx1g", "io.plumbline.benchmarks.SqlAudit", args[0], args[1]));
      double audit = time(audit(args[0], args[1]));
      ratios[i] = audit / sql;
      say("run %d: SQL %.2f s, audit %.2f s, ratio %.2f", i + 1, sql, audit, ratios[i]);
    }
    Arrays.sort(ratios);
    say("median ratio audit/SQL: %.2f (at most 1 is asked for)", ratios[runs / 2]);
  }

  /** With the options that {@code ./plumbline} gives it for a log of this size. */
  private static List<String> audit(String log, String asOf) {
    List<String> command = new ArrayList<>(List.of(HEAP));
    command.addAll(List.of(OPTIONS.split(" ")));
    command.addAll(List.of("io.plumbline.cli.Plumbline", "audit", log, "--as-of", asOf));
    return command;
  }

  private static double time(List<String> command) throws IOException, InterruptedException {
    List<String> java = new ArrayList<>();
    java.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    java.add("-cp");
    java.add(System.getProperty("java.class.path"));
    java.addAll(command);
    long began = System.nanoTime();
    int status =
        new ProcessBuilder(java)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.INHERIT)
            .start()
            .waitFor();
    if (status > 1) {
      throw new IllegalStateException(
          "Expected the run to end well, but it ended with status " + status);
    }
    return (System.nanoTime() - began) / 1e9;
  }

  private static void say(String format, Object... args) {
    System.out.println(String.format(Locale.ROOT, format, args));
  }
}
