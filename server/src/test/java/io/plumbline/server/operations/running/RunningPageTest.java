package io.plumbline.server.operations.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.server.Desk;
import io.plumbline.server.ServerTestBase;
import io.plumbline.server.Staff;
import io.plumbline.server.law.LawInForce;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

class RunningPageTest extends ServerTestBase {
  @Autowired private WebApplicationContext context;
  @Autowired private LawInForce law;
  private Desk desk;
  private Person admin;

  @BeforeEach
  void an_administrator() {
    desk = new Desk(context);
    admin = Staff.employ(jdbc, "running-admin", "管系统", null, Role.SYSTEM_ADMIN);
  }

  @Test
  void the_page_tells_of_programme_law_store_and_jobs() {
    clock.set("2026-06-01T09:00");
    jdbc.update(
        "insert into job (kind, cause, scope, created_at, ended_at, total, done, failed)"
            + " values ('rebuild','calendar','calendar','2026-06-01 08:00+08',"
            + "'2026-06-01 08:05+08', 37, 36, 1)");
    assertThat(desk.page(admin, "/operations"))
        .contains("2026-06-01 08:00", "日历变更", "36 / 37", "已于 2026-06-01 08:05 完成")
        .contains("已公布至 2026 年");
    assertThat(desk.page(admin, "/operations?lang=en")).contains("36 of 37", "State of the system");
  }

  @Test
  void a_year_that_is_near_and_not_announced_is_missed_three_months_ahead() {
    assertThat(LawState.of(law.now(), LocalDate.of(2026, 9, 30)).yearMissing()).isZero();
    assertThat(LawState.of(law.now(), LocalDate.of(2026, 10, 1)).yearMissing()).isEqualTo(2027);
    clock.set("2026-11-25T09:00");
    assertThat(desk.page(admin, "/operations")).contains("2027 年的放假安排还没有录入");
  }

  @Test
  void sizes_are_told_in_megabytes_and_gigabytes() {
    assertThat(Size.words(1_572_864)).isEqualTo("1.5 MB");
    assertThat(Size.words(5L << 30)).isEqualTo("5.0 GB");
  }
}
