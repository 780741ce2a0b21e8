package io.plumbline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.catalogue.SupervisionPoint;
import io.plumbline.kernel.rules.RuleKind;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue from which one's own can grow. */
class StarterTest {
  @TempDir private Path temp;

  @Test
  void it_passes_the_check_without_a_warning() throws IOException {
    Path dir = temp.resolve("deep/new");
    Starter.write(dir);
    assertThat(Check.of(dir).problems()).isEmpty();
    assertThat(Catalogues.read(dir).isSound()).isTrue();
  }

  @Test
  void it_shows_every_kind_of_rule() throws IOException {
    Starter.write(temp);
    Catalogue catalogue = Catalogues.read(temp).catalogue().orElseThrow();
    List<SupervisionPoint> points =
        catalogue.items().stream()
            .flatMap(item -> item.pointsOn(LocalDate.of(2026, 11, 24)).stream())
            .toList();
    assertThat(points.stream().map(point -> point.rule().kind()).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            RuleKind.DEADLINE,
            RuleKind.DOCUMENT,
            RuleKind.HEADCOUNT,
            RuleKind.AMOUNT,
            RuleKind.COMPLAINT);
    assertThat(points)
        .extracting(SupervisionPoint::id)
        .contains("FINE-01/heard/2", "Town Permits Act/7");
  }

  @Test
  void its_days_are_its_own() throws IOException {
    Starter.write(temp);
    Reading reading = Catalogues.read(temp);
    assertThat(reading.catalogue().orElseThrow().settings().zone().getId())
        .isEqualTo("Europe/Berlin");
    assertThat(reading.calendar().isWorkingDay(LocalDate.of(2026, 4, 6)))
        .isFalse(); // Easter Monday
    assertThat(reading.calendar().isWorkingDay(LocalDate.of(2026, 10, 1)))
        .isTrue(); // a holiday in China
    assertThat(reading.calendar().isAnnounced(LocalDate.of(2028, 1, 3))).isFalse();
  }

  @Test
  void it_is_in_force_from_the_day_that_it_says() throws IOException {
    Starter.write(temp);
    Catalogue catalogue = Catalogues.read(temp).catalogue().orElseThrow();
    assertThat(catalogue.inForce("FINE-01", LocalDate.of(2024, 6, 30))).isEmpty();
    assertThat(catalogue.inForce("FINE-01", LocalDate.of(2024, 7, 1))).isPresent();
  }

  @Test
  void of_two_versions_the_one_in_force_on_the_day_counts() throws IOException {
    Starter.write(temp);
    String old = Files.readString(temp.resolve("items/FINE-01.yaml"));
    String next = old.replace("'2024-07-01'", "'2027-01-01'").replace("'100'", "'200'");
    Files.writeString(temp.resolve("items/FINE-01-2027.yaml"), next);
    Reading reading = Catalogues.read(temp);
    assertThat(reading.problems()).isEmpty();
    Catalogue catalogue = reading.catalogue().orElseThrow();
    assertThat(maximum(catalogue, LocalDate.of(2026, 12, 31))).contains("100");
    assertThat(maximum(catalogue, LocalDate.of(2027, 1, 1))).contains("200");
  }

  private static String maximum(Catalogue catalogue, LocalDate on) {
    return catalogue
        .inForce("FINE-01", on)
        .orElseThrow()
        .controlPoints()
        .get(0)
        .points()
        .get(1)
        .rule()
        .toString();
  }

  @Test
  void it_is_not_laid_over_what_stands_there() throws IOException {
    Files.writeString(temp.resolve("mine.txt"), "mine");
    assertThatThrownBy(() -> Starter.write(temp)).isInstanceOf(DirectoryNotEmptyException.class);
    assertThat(temp.toFile().list()).containsExactly("mine.txt");
    Path file = temp.resolve("mine.txt");
    assertThatThrownBy(() -> Starter.write(file)).isInstanceOf(NotDirectoryException.class);
  }
}
