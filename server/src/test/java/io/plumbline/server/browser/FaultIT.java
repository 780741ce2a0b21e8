package io.plumbline.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.plumbline.server.Staff;
import io.plumbline.server.people.Role;
import org.junit.jupiter.api.Test;

/** What is seen where the server fails: here, a table of its database is missing. */
class FaultIT extends Browser {
  @Test
  void a_failure_says_that_it_is_ours_and_shows_nothing_of_the_inside() {
    Page page = signIn(Staff.employ(jdbc, "fault", "周正", null, Role.INSPECTOR), DESK);
    jdbc.execute("alter table sweep rename to sweep_missing");
    try {
      Response answer = page.navigate("/sweeps");
      assertThat(answer.status()).isEqualTo(500);
      assertThat(page.locator("h1").textContent()).isEqualTo("系统出错");
      assertThat(page.locator("nav.desks").count()).isEqualTo(1);
      assertThat(page.content()).doesNotContain("Exception", "select", "sweep_missing");
      shoot(page, "error-500");
      page.navigate("/sweeps?lang=en");
      shoot(page, "error-500-en");
      page.locator("main a.button").click();
      assertThat(page.url()).endsWith("/");
    } finally {
      jdbc.execute("alter table sweep_missing rename to sweep");
    }
  }
}
