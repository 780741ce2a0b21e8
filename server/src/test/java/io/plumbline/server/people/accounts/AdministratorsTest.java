package io.plumbline.server.people.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.server.Browser;
import io.plumbline.server.ServerTestBase;
import io.plumbline.server.Staff;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Refused;
import io.plumbline.server.people.Role;
import io.plumbline.server.people.StartPasswords;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;

class AdministratorsTest extends ServerTestBase {
  @LocalServerPort private int port;
  @Autowired private Rights rights;
  @Autowired private AccountRows accounts;
  @Autowired private StartPasswords first;
  private Person system = new Person(0, "", "", null, Set.of());
  private Person security = system;

  @BeforeEach
  void administrators() {
    system = Staff.employ(jdbc, "sys.one", "系统甲", null, Role.SYSTEM_ADMIN);
    security = Staff.employ(jdbc, "sec.one", "安全甲", null, Role.SECURITY_ADMIN);
    Staff.employ(jdbc, "aud.one", "审计甲", null, Role.AUDITOR);
  }

  private Browser as(String login) {
    Browser browser = new Browser(port);
    assertThat(browser.signIn(login, Staff.PASSWORD).headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).doesNotContain("error"));
    return browser;
  }

  private Account account(String login) {
    return accounts.byLogin(login).orElseThrow();
  }

  private static List<Set<Role>> forbiddenPairs() {
    List<Set<Role>> pairs = new ArrayList<>();
    for (Role one : Role.values()) {
      for (Role other : Role.values()) {
        if (one.compareTo(other) < 0 && (one.isAdministrator() || other.isAdministrator())) {
          pairs.add(Set.of(one, other));
        }
      }
    }
    return pairs;
  }

  @Test
  void every_pair_with_an_administrator_in_it_is_refused_and_the_attempt_recorded() {
    Staff.employ(jdbc, "both.hats", "周全", null);
    assertThat(forbiddenPairs()).hasSize(15);
    for (Set<Role> pair : forbiddenPairs()) {
      Account account = account("both.hats");
      List<Refused> refused = rights.give(security, account, pair, account.version());
      assertThat(refused).extracting(Refused::key).containsExactly("separation");
      assertThat(account("both.hats").person().roles()).isEmpty();
      Map<String, Object> kept = lastAct();
      assertThat(kept)
          .containsEntry("act", "rights.given")
          .containsEntry("login", "sec.one")
          .containsEntry("object", "both.hats")
          .containsEntry("allowed", false);
      assertThat(String.valueOf(kept.get("detail"))).contains(pair.iterator().next().name());
    }
  }

  @Test
  void the_database_refuses_the_same_pairs_whoever_writes() {
    Person both = Staff.employ(jdbc, "both.rows", "周全", null);
    for (Set<Role> pair : forbiddenPairs()) {
      jdbc.update("delete from account_role where account_id = ?", both.id());
      List<Role> two = List.copyOf(pair);
      jdbc.update("insert into account_role values (?,?)", both.id(), two.get(0).name());
      assertThatThrownBy(
              () ->
                  jdbc.update(
                      "insert into account_role values (?,?)", both.id(), two.get(1).name()))
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("hold that right alone");
    }
  }

  @Test
  void rights_that_go_together_are_given_and_end_the_session_of_the_account() {
    Staff.employ(jdbc, "he.rong", "何蓉", "综合科", Role.CLERK);
    Browser clerk = as("he.rong");
    assertThat(clerk.get("/password").statusCode()).isEqualTo(200);
    Browser admin = as("sec.one");
    Account account = account("he.rong");
    String page = "/rights/" + account.id();
    HttpResponse<String> answer =
        admin.post(
            page,
            page,
            "role",
            "CLERK",
            "role",
            "SECTION_CHIEF",
            "version",
            String.valueOf(account.version()));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(account("he.rong").person().roles())
        .containsExactlyInAnyOrder(Role.CLERK, Role.SECTION_CHIEF);
    assertThat(clerk.get("/password").statusCode()).isEqualTo(302);
    assertThat(lastAct()).containsEntry("detail", "CLERK -> CLERK SECTION_CHIEF");
  }

  @Test
  void a_forbidden_pair_is_refused_on_the_page_with_its_reason() {
    Staff.employ(jdbc, "he.rong", "何蓉", "综合科", Role.CLERK);
    Account account = account("he.rong");
    String page = "/rights/" + account.id();
    HttpResponse<String> answer =
        as("sec.one")
            .post(
                page, page, "role", "CLERK", "role", "AUDITOR", "version", "" + account.version());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("三员应当分立").contains("本次尝试已记录");
  }

  @Test
  void nobody_changes_their_own_rights_or_shuts_their_own_account() {
    Account own = account("sec.one");
    assertThat(rights.give(security, own, Set.of(Role.SECURITY_ADMIN), own.version()))
        .extracting(Refused::key)
        .containsExactly("own-rights");
    String page = "/accounts/" + system.id();
    HttpResponse<String> answer = as("sys.one").post(page, page + "/shut");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("不能停用自己的账号");
  }

  @Test
  void rights_changed_meanwhile_are_not_overwritten() {
    Staff.employ(jdbc, "he.rong", "何蓉", "综合科", Role.CLERK);
    Account account = account("he.rong");
    assertThat(rights.give(security, account, Set.of(Role.INSPECTOR), account.version() - 1))
        .extracting(Refused::key)
        .containsExactly("changed-meanwhile");
  }

  private static final Pattern SECRET = Pattern.compile("class=\"secret\"><code>([^<]+)</code>");

  private static String secret(HttpResponse<String> page) {
    Matcher secret = SECRET.matcher(page.body());
    return secret.find() ? secret.group(1) : "";
  }

  @Test
  void a_new_account_has_no_rights_and_its_password_is_shown_once() {
    Browser admin = as("sys.one");
    String login = "new." + Long.toString(System.nanoTime(), 36);
    HttpResponse<String> made =
        admin.post(
            "/accounts/new",
            "/accounts",
            "login",
            login,
            "name",
            "新同事",
            "unit",
            "综合科",
            "role",
            "SYSTEM_ADMIN",
            "roles",
            "SYSTEM_ADMIN",
            "mustChange",
            "false",
            "active",
            "false",
            "epoch",
            "9",
            "desk",
            "x");
    assertThat(made.statusCode()).isEqualTo(302);
    String page = "/accounts/" + account(login).id();
    String once = secret(admin.get(page));
    assertThat(once).hasSize(19);
    assertThat(secret(admin.get(page))).isEmpty();
    Account account = account(login);
    assertThat(account.person().roles()).isEmpty();
    assertThat(account.entry().mustChange()).isTrue();
    assertThat(account.active()).isTrue();
    assertThat(account.desk()).isEmpty();
    assertThat(account.person().unitId()).isEqualTo("综合科");
    Browser newcomer = new Browser(port);
    newcomer.signIn(login, once);
    assertThat(newcomer.get("/").headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/password"));
  }

  @Test
  void what_is_wrong_with_an_account_is_said_and_nothing_typed_is_lost() {
    Browser admin = as("sys.one");
    HttpResponse<String> answer =
        admin.post(
            "/accounts/new",
            "/accounts",
            "login",
            "sys.one",
            "name",
            "张三\r\nSet-Cookie: a=b",
            "unit",
            "没有的科");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("该登录名已有账号使用")
        .contains("不含换行")
        .contains("没有这个单位")
        .contains("value=\"sys.one\"");
    assertThat(answer.headers().map()).doesNotContainKey("a");
  }

  @Test
  void a_reset_gives_a_new_one_time_password_but_never_for_an_administrator() {
    Person clerk = Staff.employ(jdbc, "he.rong", "何蓉", "综合科", Role.CLERK);
    Browser admin = as("sys.one");
    String page = "/accounts/" + clerk.id();
    admin.post(page, page + "/reset");
    assertThat(secret(admin.get(page))).hasSize(19);
    String administrator = "/accounts/" + security.id();
    HttpResponse<String> answer = admin.post(administrator, administrator + "/reset");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("plumbline.people.reset");
    assertThat(lastAct()).containsEntry("act", "account.reset").containsEntry("allowed", false);
  }

  @Test
  void a_shut_account_is_out_at_once_and_in_again_when_opened() {
    Person clerk = Staff.employ(jdbc, "he.rong", "何蓉", "综合科", Role.CLERK);
    Browser her = as("he.rong");
    Browser admin = as("sys.one");
    String page = "/accounts/" + clerk.id();
    admin.post(page, page + "/shut");
    assertThat(her.get("/password").statusCode()).isEqualTo(302);
    her.signIn("he.rong", Staff.PASSWORD);
    assertThat(her.get("/password").statusCode()).isEqualTo(302);
    admin.post(page, page + "/open");
    her.signIn("he.rong", Staff.PASSWORD);
    assertThat(her.get("/password").statusCode()).isEqualTo(200);
  }

  @Test
  void the_lists_find_people_by_login_or_name_and_pages_open_in_both_languages() {
    Person clerk = Staff.employ(jdbc, "he.rong", "何蓉", "综合科", Role.CLERK);
    Browser admin = as("sys.one");
    Browser giver = as("sec.one");
    for (String language : List.of("zh", "en")) {
      for (String page :
          List.of("/accounts", "/accounts/new", "/accounts/" + clerk.id(), "/units", "/password")) {
        whole(admin.get(page + "?lang=" + language));
      }
      for (String page : List.of("/rights", "/rights/" + security.id(), "/tokens")) {
        whole(giver.get(page + "?lang=" + language));
      }
    }
    assertThat(admin.get("/accounts?lang=zh&q=he.r").body())
        .contains("何蓉")
        .doesNotContain("sys.one");
    assertThat(giver.get("/rights?lang=zh&q=%E4%BD%95%E8%93%89").body()).contains("he.rong");
    assertThat(admin.get("/accounts?q=%25").body()).contains("没有符合条件的账号");
    assertThat(admin.get("/accounts?q=%27%20or%201%3D1--").body()).contains("没有符合条件的账号");
    assertThat(admin.get("/accounts/999999999").statusCode()).isEqualTo(404);
  }

  private static void whole(HttpResponse<String> page) {
    assertThat(page.statusCode()).as(page.uri().toString()).isEqualTo(200);
    assertThat(page.body()).contains("</html>").doesNotContain("??");
  }

  @Test
  void units_are_added_renamed_and_moved_but_never_below_themselves() {
    Browser admin = as("sys.one");
    String one = "试验科" + Long.toString(System.nanoTime(), 36);
    admin.post("/units", "/units", "zh", one, "en", "Trial Section", "parent", "");
    String page =
        "/units/" + java.net.URLEncoder.encode(one, java.nio.charset.StandardCharsets.UTF_8);
    assertThat(
            admin.post("/units", page, "zh", "试验二科", "en", "Trial", "parent", "综合科").statusCode())
        .isEqualTo(302);
    assertThat(jdbc.queryForMap("select name_zh, parent_id from unit where id = ?", one))
        .containsEntry("name_zh", "试验二科")
        .containsEntry("parent_id", "综合科");
    HttpResponse<String> circle =
        admin.post(
            "/units", "/units/%E7%BB%BC%E5%90%88%E7%A7%91", "zh", "综合科", "en", "x", "parent", one);
    assertThat(circle.statusCode()).isEqualTo(422);
    assertThat(circle.body()).contains("上级单位不能是本单位或其下级");
  }

  @Test
  void the_three_first_accounts_exist_and_each_holds_one_right() {
    assertThat(account("sysadmin").person().roles()).containsExactly(Role.SYSTEM_ADMIN);
    assertThat(account("secadmin").person().roles()).containsExactly(Role.SECURITY_ADMIN);
    assertThat(account("auditor").person().roles()).containsExactly(Role.AUDITOR);
    assertThat(first.byLogin().keySet())
        .containsExactlyInAnyOrder("sysadmin", "secadmin", "auditor");
    assertThat(first.byLogin().values())
        .doesNotHaveDuplicates()
        .allMatch(word -> word.length() == 19);
  }

  private Map<String, Object> lastAct() {
    return jdbc.queryForMap(
        "select login, act, object, allowed, detail from act order by id desc limit 1");
  }
}
