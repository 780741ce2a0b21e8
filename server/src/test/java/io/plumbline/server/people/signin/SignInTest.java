package io.plumbline.server.people.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.server.Browser;
import io.plumbline.server.ServerTestBase;
import io.plumbline.server.Staff;
import io.plumbline.server.people.Acts;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import io.plumbline.server.people.accounts.AccountRows;
import io.plumbline.server.people.accounts.Lockout;
import io.plumbline.server.people.accounts.Passwords;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;

class SignInTest extends ServerTestBase {
  @LocalServerPort private int port;
  @Autowired private AccountRows accounts;
  @Autowired private Lockout lockout;
  @Autowired private Acts acts;
  @Autowired private Passwords passwords;
  private Browser browser = new Browser(0);
  private Person clerk = new Person(0, "", "", null, java.util.Set.of());

  @BeforeEach
  void somebody() {
    browser = new Browser(port);
    clerk = Staff.employ(jdbc, "li.na", "李娜", "综合科", Role.CLERK);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private boolean isIn() {
    return browser.get("/password").statusCode() == 200;
  }

  @Test
  void the_right_password_lets_in_under_a_new_session_id() {
    browser.get("/sign-in");
    String before = browser.session();
    HttpResponse<String> answer = browser.signIn("li.na", Staff.PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(before).isNotEmpty();
    assertThat(browser.session()).isNotEmpty().isNotEqualTo(before);
    assertThat(isIn()).isTrue();
  }

  @Test
  void a_login_in_capitals_is_the_same_login() {
    browser.signIn("LI.NA", Staff.PASSWORD);
    assertThat(isIn()).isTrue();
  }

  @Test
  void sign_in_without_the_form_token_is_refused() {
    HttpResponse<String> answer =
        browser.postWithout("/sign-in", "username=li.na&password=" + Staff.PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(isIn()).isFalse();
  }

  @Test
  void unknown_login_wrong_password_and_closed_account_get_the_same_answer() {
    jdbc.update("update account set active = false where login = 'li.na'");
    HttpResponse<String> closed = browser.signIn("li.na", Staff.PASSWORD);
    HttpResponse<String> unknown = browser.signIn("nobody.here", Staff.PASSWORD);
    Staff.employ(jdbc, "li.na", "李娜", "综合科", Role.CLERK);
    HttpResponse<String> wrong = browser.signIn("li.na", "wrong-password");
    assertThat(List.of(location(closed), location(unknown), location(wrong)))
        .allMatch(to -> to.endsWith("/sign-in?error"));
    assertThat(isIn()).isFalse();
  }

  @Test
  void five_wrong_passwords_lock_for_fifteen_minutes_and_the_answer_does_not_say_so() {
    for (int i = 0; i < 5; i++) {
      browser.signIn("li.na", "wrong-password");
    }
    assertThat(location(browser.signIn("li.na", Staff.PASSWORD))).endsWith("/sign-in?error");
    clock.set("2026-11-23T09:14");
    browser.signIn("li.na", Staff.PASSWORD);
    assertThat(isIn()).isFalse();
    clock.set("2026-11-23T09:15");
    browser.signIn("li.na", Staff.PASSWORD);
    assertThat(isIn()).isTrue();
  }

  @Test
  void four_wrong_passwords_do_not_lock_and_a_right_one_begins_anew() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 4; i++) {
        browser.signIn("li.na", "wrong-password");
      }
      browser.signIn("li.na", Staff.PASSWORD);
    }
    assertThat(isIn()).isTrue();
  }

  @Test
  void the_slow_hash_is_asked_once_whether_or_not_the_login_exists() {
    List<String> asked = new ArrayList<>();
    PasswordEncoder counting =
        new PasswordEncoder() {
          @Override
          public String encode(@Nullable CharSequence raw) {
            return "hash";
          }

          @Override
          public boolean matches(@Nullable CharSequence raw, @Nullable String hash) {
            asked.add(String.valueOf(hash));
            return false;
          }
        };
    PersonSignIn door = new PersonSignIn(accounts, counting, lockout, acts);
    refused(door, "nobody.here");
    assertThat(asked).hasSize(1);
    refused(door, "li.na");
    assertThat(asked).hasSize(2);
    jdbc.update("update account set active = false where login = 'li.na'");
    refused(door, "li.na");
    assertThat(asked).hasSize(3).noneMatch(String::isEmpty);
  }

  private static void refused(PersonSignIn door, String login) {
    assertThatThrownBy(
            () ->
                door.authenticate(
                    UsernamePasswordAuthenticationToken.unauthenticated(login, "guess")))
        .isInstanceOf(AuthenticationException.class);
  }

  @Test
  void sql_in_the_login_is_a_login_that_does_not_exist() {
    for (String login :
        List.of("' or '1'='1", "li.na'--", "\"; drop table account; --", "%", "_____")) {
      assertThat(location(browser.signIn(login, Staff.PASSWORD))).endsWith("/sign-in?error");
    }
    assertThat(isIn()).isFalse();
    assertThat(browser.signIn("li\0na", "x").statusCode()).isEqualTo(400);
  }

  @Test
  void sign_ins_are_recorded_with_their_result_but_never_what_an_unknown_login_was() {
    browser.signIn("li.na", "wrong-password");
    browser.signIn("my-secret-in-the-wrong-field", "x");
    browser.signIn("li.na", Staff.PASSWORD);
    List<Map<String, Object>> kept =
        jdbc.queryForList(
            "select login, allowed, detail from act where act = 'sign-in' order by id desc limit 3");
    assertThat(kept.get(0)).containsEntry("login", "li.na").containsEntry("allowed", true);
    assertThat(kept.get(1)).containsEntry("login", "").containsEntry("detail", "unknown-login");
    assertThat(kept.get(2)).containsEntry("allowed", false);
  }

  @Test
  void a_password_given_by_somebody_else_leads_to_its_change_until_it_is_changed() {
    String once = passwords.giveOneTime(clerk.id());
    browser.signIn("li.na", once);
    for (String page : List.of("/", "/cases", "/charts", "/alerts")) {
      assertThat(location(browser.get(page))).as(page).endsWith("/password");
    }
    assertThat(browser.get("/api/cases").statusCode()).isEqualTo(403);
    assertThat(change(once, "short", "short").body()).contains("密码至少 10 个字");
    assertThat(change(once, "1234567890", "1234567890").body()).contains("常见密码");
    assertThat(change(once, once, once).statusCode()).isEqualTo(422);
    assertThat(change("not-it", "a-line-and-a-stone", "a-line-and-a-stone").statusCode())
        .isEqualTo(422);
    assertThat(change(once, "a-line-and-a-stone", "another-line").statusCode()).isEqualTo(422);
    String before = browser.session();
    assertThat(change(once, "a-line-and-a-stone", "a-line-and-a-stone").statusCode())
        .isEqualTo(302);
    assertThat(browser.session()).isNotEqualTo(before);
    assertThat(location(browser.get("/"))).doesNotContain("/password");
    assertThat(isIn()).isTrue();
  }

  private HttpResponse<String> change(String now, String next, String again) {
    return browser.post("/password", "/password", "now", now, "next", next, "again", again);
  }

  @Test
  void a_session_ends_when_the_password_is_reset_or_the_account_shut() {
    browser.signIn("li.na", Staff.PASSWORD);
    assertThat(isIn()).isTrue();
    passwords.giveOneTime(clerk.id());
    assertThat(isIn()).isFalse();
    assertThat(location(browser.get("/cases"))).endsWith("/sign-in");
  }

  @Test
  void signing_out_ends_the_session() {
    browser.signIn("li.na", Staff.PASSWORD);
    browser.post("/password", "/sign-out");
    assertThat(isIn()).isFalse();
  }

  @Test
  void desks_are_offered_in_the_demo_only() {
    jdbc.update("update account set desk = 'clerk' where login = 'li.na'");
    assertThat(browser.post("/sign-in", "/sign-in/desk", "login", "li.na").statusCode())
        .isEqualTo(404);
    assertThat(isIn()).isFalse();
    assertThat(browser.get("/sign-in").body()).doesNotContain("/sign-in/desk");
    jdbc.update("update account set desk = null where login = 'li.na'");
  }

  @Test
  void the_page_speaks_chinese_first_and_english_on_demand() {
    assertThat(browser.get("/sign-in").body()).contains("登录名");
    assertThat(browser.get("/sign-in?lang=en").body()).contains("Sign in");
    assertThat(browser.get("/sign-in").body()).contains("Sign in");
    assertThat(browser.get("/sign-in?lang=zh%0d%0aSet-Cookie:x=y").headers().map())
        .doesNotContainKey("x");
  }
}
