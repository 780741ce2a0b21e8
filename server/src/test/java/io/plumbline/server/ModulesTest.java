package io.plumbline.server;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
  @Test
  void the_modules_stand_on_each_other_one_way_and_use_what_is_public() {
    ApplicationModules.of(PlumblineServer.class).verify();
  }
}
