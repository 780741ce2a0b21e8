package io.plumbline.server;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
  /** Modulith knows tests by Maven's usual folder only. */
  private static final DescribedPredicate<JavaClass> TESTS =
      DescribedPredicate.describe("tests", ModulesTest::isTest);

  private static boolean isTest(JavaClass type) {
    return type.getSource()
        .map(source -> source.getUri().toString().contains("/test-classes/"))
        .orElse(false);
  }

  @Test
  void the_modules_stand_on_each_other_one_way_and_use_what_is_public() {
    ApplicationModules.of(PlumblineServer.class, TESTS).verify();
  }
}
