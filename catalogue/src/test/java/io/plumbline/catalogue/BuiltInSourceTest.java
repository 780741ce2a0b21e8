package io.plumbline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The files that ship. */
class BuiltInSourceTest {
  @Test
  void its_index_names_every_file_that_is_there() throws IOException {
    Path folder = Path.of("src/main/resources/io/plumbline/catalogue/builtin");
    assertThat(new BuiltInSource().files())
        .containsExactlyInAnyOrderElementsOf(
            new DirectorySource(folder)
                .files().stream().filter(file -> !file.equals("index.txt")).toList());
  }

  @Test
  void read_as_a_directory_they_are_the_same_catalogue() throws IOException {
    Path folder = Path.of("src/main/resources/io/plumbline/catalogue/builtin");
    Reading reading = Catalogues.read(folder);
    assertThat(reading.catalogue().orElseThrow().items())
        .isEqualTo(Catalogues.builtIn().catalogue().orElseThrow().items());
  }

  @Test
  void its_calendar_has_no_error() throws IOException {
    CalendarReading reading =
        CalendarFiles.read(new BuiltInSource().read(BuiltInSource.CALENDAR), "cn");
    assertThat(reading.problems()).noneMatch(problem -> problem.severity() == Severity.ERROR);
    assertThat(reading.years()).hasSize(20).contains(2007, 2026);
  }
}
