package io.plumbline.acceptance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class HouseTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.plumbline");

  @Test
  void the_kernel_knows_the_jdk_and_nothing_else() {
    classes()
        .that()
        .resideInAPackage("io.plumbline.kernel..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("io.plumbline.kernel..", "java..", "org.jspecify.annotations"))
        .check(HOUSE);
  }

  @Test
  void no_room_knows_the_doors() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.plumbline.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.plumbline.cli..")
        .check(HOUSE);
  }

  @Test
  void words_are_said_without_knowing_files() {
    noClasses()
        .that()
        .resideInAnyPackage("io.plumbline.wording..", "io.plumbline.catalogue..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.plumbline.eventlog..")
        .check(HOUSE);
  }

  @Test
  void the_packages_of_the_kernel_form_no_cycle() {
    slices().matching("io.plumbline.kernel.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void money_and_days_are_never_binary_floating_point() {
    noFields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage("io.plumbline.kernel..")
        .should()
        .haveRawType(double.class)
        .orShould()
        .haveRawType(float.class)
        .check(HOUSE);
  }
}
