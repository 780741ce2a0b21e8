package io.plumbline.kernel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The kernel's rooms, in the order in which a newcomer reads them. */
class ArchitectureTest {
  private static final JavaClasses KERNEL =
      new ClassFileImporter()
          .importUrl(Message.class.getProtectionDomain().getCodeSource().getLocation());
  private static final Path SOURCES = Path.of("src/main/java/io/plumbline/kernel");
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "(?m)^public (?:(?:final|sealed|abstract) )*(?:class|record|interface|enum) (\\w+)");
  private static final Pattern DOCUMENTED =
      Pattern.compile("(?s)/\\*\\*.*\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*$");

  @Test
  void each_package_knows_only_those_before_it() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("days")
        .definedBy("..kernel.days..")
        .layer("events")
        .definedBy("..kernel.events..")
        .layer("course")
        .definedBy("..kernel.course..")
        .layer("rules")
        .definedBy("..kernel.rules..")
        .layer("catalogue")
        .definedBy("..kernel.catalogue..")
        .layer("life")
        .definedBy("..kernel.life..")
        .layer("verdict")
        .definedBy("..kernel.verdict..")
        .whereLayer("days")
        .mayNotAccessAnyLayer()
        .whereLayer("life")
        .mayOnlyAccessLayers("days")
        .whereLayer("events")
        .mayOnlyAccessLayers("days")
        .whereLayer("course")
        .mayOnlyAccessLayers("days", "events")
        .whereLayer("rules")
        .mayOnlyAccessLayers("days", "events", "course")
        .whereLayer("catalogue")
        .mayOnlyAccessLayers("days", "life", "events", "course", "rules")
        .check(KERNEL);
  }

  @Test
  void no_packages_know_each_other() {
    slices().matching("io.plumbline.kernel.(*)..").should().beFreeOfCycles().check(KERNEL);
  }

  @Test
  void the_kernel_knows_the_jdk_and_annotations_only() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.plumbline.kernel..",
            "java.lang..",
            "java.math",
            "java.time..",
            "java.util..",
            "org.jspecify.annotations")
        .check(KERNEL);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io", "java.nio..", "java.net..")
        .check(KERNEL);
  }

  @Test
  void every_public_type_says_what_it_is() {
    for (Path source : sources()) {
      String text = read(source);
      PUBLIC_TYPE
          .matcher(text)
          .results()
          .forEach(
              type ->
                  assertThat(text.substring(0, type.start()))
                      .as("%s", source)
                      .containsPattern(DOCUMENTED));
    }
  }

  @Test
  void every_package_says_what_it_is_and_is_null_marked() {
    Stream<Path> packages =
        sources().stream().map(source -> source.resolveSibling("package-info.java")).distinct();

    assertThat(packages)
        .isNotEmpty()
        .allSatisfy(info -> assertThat(read(info)).startsWith("/** ").contains("@NullMarked"));
  }

  private static List<Path> sources() {
    try (Stream<Path> all = Files.walk(SOURCES)) {
      return all.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
