package io.plumbline.eventlog;

import io.plumbline.catalogue.Catalogues;
import io.plumbline.catalogue.Reading;
import io.plumbline.kernel.Language;
import io.plumbline.kernel.verdict.Judge;
import io.plumbline.wording.FindingWords;
import io.plumbline.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** The built-in catalogue's audit, for tests. */
final class Bureau {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final Instant LATE = Instant.parse("2026-12-31T16:00:00Z");
  private static final Reading READING = Catalogues.builtIn();
  static final Judge JUDGE = new Judge(READING.catalogue().orElseThrow(), READING.calendar());

  private Bureau() {}

  static Options options(Instant asOf, Instant knownAt, int threads) {
    FindingWords words = new FindingWords(new Wording(Language.EN), ZONE, JUDGE.calendar());
    return new Options(asOf, knownAt, Set.of(), words, false, threads);
  }

  static Result audit(Path... logs) throws IOException {
    return audit(2, logs);
  }

  static Result audit(int threads, Path... logs) throws IOException {
    return new Audit(JUDGE, options(LATE, LATE, threads)).run(List.of(logs), Progress.NONE);
  }

  static Path log(Path folder, String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }
}
