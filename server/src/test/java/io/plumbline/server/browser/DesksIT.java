package io.plumbline.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.plumbline.server.Staff;
import io.plumbline.server.people.Role;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever signs in finds a page behind every desk that is offered. */
class DesksIT extends Browser {
  private static List<String> desks(Page page) {
    return page.locator("nav.desks a").all().stream()
        .map(desk -> desk.getAttribute("href"))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void every_desk_opens_a_page_that_fits_a_phone_and_names_its_fields(Role role) {
    String unit = role.ordinal() < Role.INSPECTOR.ordinal() ? "行政审批科" : null;
    Page page = signIn(Staff.employ(jdbc, "desk-" + role, "周正", unit, role), PHONE);
    for (String path : desks(page)) {
      assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
      assertThat(overflow(page)).as(path).isZero();
      assertThat(unlabelled(page)).as(path).isEmpty();
      assertThat(nameless(page)).as(path).isEmpty();
      shoot(
          page, "desk-" + role.name().toLowerCase(java.util.Locale.ROOT) + path.replace('/', '-'));
    }
  }
}
