package io.plumbline.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.server.ServerTestBase;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SightsTest extends ServerTestBase {
  @Autowired private Sights sights;

  private Sight of(@Nullable String unit, Role... roles) {
    return sights.of(new Person(7, "x", "x", unit, Set.of(roles)));
  }

  @Test
  void a_clerk_sees_their_own_cases() {
    assertThat(of("医保中心", Role.CLERK).sees("医保中心", 7L)).isTrue();
    assertThat(of("医保中心", Role.CLERK).sees("医保中心", 8L)).isFalse();
    assertThat(of("医保中心", Role.CLERK).sees("医保中心", null)).isFalse();
  }

  @Test
  void a_section_chief_sees_those_of_the_unit_but_not_below() {
    Sight chief = of("医保中心", Role.SECTION_CHIEF);
    assertThat(chief.sees("医保中心", 8L)).isTrue();
    assertThat(chief.sees("医保中心征缴科", 8L)).isFalse();
    assertThat(chief.sees("医保中心征缴科", 7L)).isTrue();
  }

  @Test
  void a_deputy_director_sees_those_of_the_unit_and_below() {
    Sight deputy = of("医保中心", Role.DEPUTY_DIRECTOR);
    assertThat(deputy.sees("医保中心征缴科", 8L)).isTrue();
    assertThat(deputy.sees("综合科", 8L)).isFalse();
  }

  @Test
  void an_inspector_sees_all_and_an_administrator_none() {
    assertThat(of(null, Role.INSPECTOR).sees(null, null)).isTrue();
    for (Role role : Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR)) {
      assertThat(of("医保中心", role)).isEqualTo(Sight.none());
      assertThat(of("医保中心", role, Role.INSPECTOR)).isEqualTo(Sight.none());
    }
  }

  @Test
  void the_widest_of_several_rights_holds() {
    assertThat(of("医保中心", Role.CLERK, Role.DEPUTY_DIRECTOR).sees("医保中心征缴科", 8L)).isTrue();
    assertThat(of("医保中心", Role.SECTION_CHIEF, Role.INSPECTOR).kind()).isEqualTo(Sight.Kind.ALL);
  }

  @Test
  void whoever_has_no_right_or_no_unit_sees_no_more_than_their_own() {
    assertThat(of("医保中心").kind()).isEqualTo(Sight.Kind.NONE);
    assertThat(of(null, Role.DEPUTY_DIRECTOR).kind()).isEqualTo(Sight.Kind.OWN);
    assertThat(of(null, Role.SECTION_CHIEF).kind()).isEqualTo(Sight.Kind.OWN);
    assertThat(sights.of("somebody")).isEqualTo(Sight.none());
  }
}
