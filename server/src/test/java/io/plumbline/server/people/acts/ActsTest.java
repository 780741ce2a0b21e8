package io.plumbline.server.people.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.server.Browser;
import io.plumbline.server.ServerTestBase;
import io.plumbline.server.Staff;
import io.plumbline.server.people.Acts;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ActsTest extends ServerTestBase {
  @LocalServerPort private int port;
  @Autowired private Acts acts;
  @Autowired private PlatformTransactionManager transactions;
  private Person clerk = new Person(0, "", "", null, Set.of());
  private String kind = "";

  @BeforeEach
  void somebody() {
    clerk = Staff.employ(jdbc, "act.clerk", "丁一", "综合科", Role.CLERK);
    Staff.employ(jdbc, "aud.two", "审计乙", null, Role.AUDITOR);
    kind = "test." + Long.toString(System.nanoTime(), 36);
  }

  private int kept() {
    return jdbc.queryForList("select 1 from act where act = ?", kind).size();
  }

  private Browser auditor() {
    Browser browser = new Browser(port);
    browser.signIn("aud.two", Staff.PASSWORD);
    return browser;
  }

  @Test
  void what_was_refused_is_kept_when_the_step_rolls_back_and_what_was_done_goes_with_it() {
    TransactionTemplate step = new TransactionTemplate(transactions);
    step.executeWithoutResult(
        status -> {
          acts.record(clerk, kind, "case 1", false, "not yours");
          acts.record(clerk, kind, "case 2", true, "");
          status.setRollbackOnly();
        });
    assertThat(jdbc.queryForList("select object from act where act = ?", String.class, kind))
        .containsExactly("case 1");
  }

  @Test
  void the_record_is_neither_changed_nor_deleted() {
    acts.record(clerk, kind, "", true, "");
    for (String sql :
        List.of(
            "update act set allowed = true",
            "delete from act where act = '" + kind + "'",
            "truncate act")) {
      assertThatThrownBy(() -> jdbc.execute(sql)).isInstanceOf(DataAccessException.class);
    }
    assertThat(kept()).isEqualTo(1);
  }

  @Test
  void line_ends_that_somebody_typed_do_not_make_lines() {
    acts.record(clerk, kind, "a\r\nb", true, "c\0d".repeat(400));
    assertThat(
            jdbc.queryForList("select object || detail from act where act = ?", String.class, kind))
        .allMatch(text -> text.startsWith("a  b") && text.length() < 510);
  }

  @Test
  void a_door_that_stays_shut_is_recorded() {
    Browser browser = new Browser(port);
    browser.signIn("act.clerk", Staff.PASSWORD);
    assertThat(browser.get("/acts").statusCode()).isEqualTo(403);
    assertThat(
            jdbc.queryForMap(
                "select login, act, object, allowed from act where login = 'act.clerk'"
                    + " order by id desc limit 1"))
        .containsEntry("act", "access")
        .containsEntry("object", "GET /acts")
        .containsEntry("allowed", false);
  }

  @Test
  void the_auditor_finds_acts_by_kind_login_and_day() {
    acts.record(clerk, kind, "case 1", true, "");
    Browser auditor = auditor();
    String day = "&from=2026-11-23&to=2026-11-23";
    assertThat(auditor.get("/acts?act=" + kind + "&login=act.clerk" + day).body())
        .contains("case 1")
        .contains("2026-11-23 09:00:00");
    assertThat(auditor.get("/acts?act=" + kind + "&to=2026-11-22").body()).contains("没有符合条件的记录");
    assertThat(auditor.get("/acts?login=%27%20or%20%271%27%3D%271").body()).contains("没有符合条件的记录");
    assertThat(auditor.get("/acts?from=never").statusCode()).isEqualTo(200);
  }

  @Test
  void many_acts_are_paged_from_the_newest() {
    for (int i = 1; i <= 120; i++) {
      acts.record(clerk, kind, "case " + i + ".", true, "");
    }
    String page = auditor().get("/acts?act=" + kind).body();
    assertThat(page).contains("case 120.").contains("case 71.").doesNotContain("case 70.");
    Long last =
        jdbc.queryForObject(
            "select id from act where act = ? and object = 'case 71.'", Long.class, kind);
    assertThat(page).contains("before=" + last);
    assertThat(auditor().get("/acts?act=" + kind + "&before=" + last).body())
        .contains("case 70.")
        .doesNotContain("case 71.");
  }

  @Test
  void the_export_is_a_csv_file_without_formulas_and_is_itself_recorded() {
    acts.record(clerk, kind, "=cmd|'/c calc'!A1", true, "says \"hello\"");
    HttpResponse<String> file = auditor().get("/acts/export.csv?act=" + kind);
    assertThat(file.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"acts.csv\"");
    assertThat(file.body())
        .startsWith("\uFEFF时间,登录名")
        .contains("\"'=cmd|'/c calc'!A1\"")
        .contains("\"says \"\"hello\"\"\"");
    assertThat(jdbc.queryForMap("select login, act, detail from act order by id desc limit 1"))
        .containsEntry("login", "aud.two")
        .containsEntry("act", "acts.exported")
        .containsEntry("detail", kind);
  }
}
