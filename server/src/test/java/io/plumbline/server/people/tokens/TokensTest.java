package io.plumbline.server.people.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.server.Browser;
import io.plumbline.server.ServerTestBase;
import io.plumbline.server.SetClock;
import io.plumbline.server.Staff;
import io.plumbline.server.people.BusinessSystem;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import io.plumbline.server.people.Sight;
import io.plumbline.server.people.Sights;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class TokensTest extends ServerTestBase {
  @LocalServerPort private int port;
  @Autowired private Tokens tokens;
  @Autowired private Sights sights;
  private Browser browser = new Browser(0);
  private Person security = new Person(0, "", "", null, Set.of());

  @BeforeEach
  void administrator() {
    browser = new Browser(port);
    security = Staff.employ(jdbc, "sec.two", "安全乙", null, Role.SECURITY_ADMIN);
  }

  private String issue(@Nullable String unit, @Nullable Instant until, String... scopes) {
    return tokens.issue(security, new TokenWish("审批系统", unit, List.of(scopes), until));
  }

  private int open(String token) {
    return browser.bearing(token, "GET", "/api/nothing-here", "").statusCode();
  }

  private BusinessSystem system(String token) {
    return tokens.system(token).orElseThrow();
  }

  @Test
  void a_token_is_256_random_bits_of_which_the_database_keeps_the_hash() throws Exception {
    String token = issue(null, null, "cases:read");
    Map<String, Object> row =
        jdbc.queryForMap("select hash, prefix from api_token order by id desc limit 1");
    assertThat(token).startsWith("plumb_").hasSize(6 + 43);
    assertThat((byte[]) row.get("hash"))
        .isEqualTo(
            java.security.MessageDigest.getInstance("SHA-256")
                .digest(token.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    assertThat(token).startsWith(String.valueOf(row.get("prefix")));
    assertThat(String.valueOf(row.get("prefix"))).hasSizeLessThan(12);
    assertThat(issue(null, null, "cases:read")).isNotEqualTo(token);
  }

  @Test
  void a_token_that_is_not_valid_gets_a_problem_and_no_session() {
    HttpResponse<String> answer = browser.bearing("plumb_guess", "GET", "/api/cases", "");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(answer.body())
        .contains("\"status\":401")
        .contains("\"code\":\"token-not-valid\"")
        .contains("\"type\":\"about:blank\"");
    assertThat(browser.session()).isEmpty();
  }

  @Test
  void the_api_without_a_token_says_that_one_is_needed() {
    HttpResponse<String> read = browser.get("/api/cases");
    assertThat(read.statusCode()).isEqualTo(401);
    assertThat(read.body()).contains("sign-in-needed");
    HttpResponse<String> write = browser.postWithout("/api/events", "");
    assertThat(write.statusCode()).isEqualTo(401);
    assertThat(write.body()).contains("sign-in-needed");
  }

  @Test
  void a_token_opens_what_its_scopes_name_and_nothing_else() {
    String token = issue(null, null, "cases:read");
    HttpResponse<String> other = browser.bearing(token, "POST", "/api/events", "[]");
    assertThat(other.statusCode()).isEqualTo(403);
    assertThat(other.body()).contains("\"code\":\"not-allowed\"");
    assertThat(browser.bearing(token, "GET", "/api/cases/none", "").statusCode()).isNotIn(401, 403);
    assertThat(browser.bearing(token, "GET", "/api/alerts", "").statusCode()).isEqualTo(403);
    assertThat(browser.bearing(token, "GET", "/accounts", "").statusCode()).isEqualTo(302);
    assertThat(jdbc.queryForMap("select login, act, allowed from act order by id desc limit 1"))
        .containsEntry("login", "token:审批系统")
        .containsEntry("act", "access")
        .containsEntry("allowed", false);
  }

  @Test
  void a_token_needs_no_form_token() {
    String token = issue(null, null, "events:write");
    assertThat(browser.bearing(token, "POST", "/api/events", "[]").statusCode()).isNotIn(401, 403);
  }

  @Test
  void a_session_opens_what_its_rights_name_but_changes_nothing_without_the_form_token() {
    Staff.employ(jdbc, "api.clerk", "丁二", "综合科", Role.CLERK);
    browser.signIn("api.clerk", Staff.PASSWORD);
    assertThat(browser.get("/api/cases/none").statusCode()).isNotIn(401, 403);
    HttpResponse<String> write = browser.postWithout("/api/alerts/1/answer", "text=x");
    assertThat(write.statusCode()).isEqualTo(403);
    assertThat(write.body()).contains("form-token-missing");
    assertThat(browser.post("/password", "/api/events").statusCode()).isEqualTo(403);
  }

  @Test
  void a_revoked_token_opens_nothing_from_then_on() {
    String token = issue(null, null, "cases:read");
    assertThat(open(token)).isEqualTo(403);
    tokens.revoke(security, system(token).tokenId());
    assertThat(open(token)).isEqualTo(401);
  }

  @Test
  void a_token_ends_at_its_last_moment() {
    String token = issue(null, SetClock.at("2026-11-25T00:00"), "cases:read");
    clock.set("2026-11-24T23:59");
    assertThat(open(token)).isEqualTo(403);
    clock.set("2026-11-25T00:00");
    assertThat(open(token)).isEqualTo(401);
  }

  @Test
  void the_last_use_is_kept_once_a_minute() {
    String token = issue(null, null, "cases:read");
    long id = system(token).tokenId();
    assertThat(lastUse(id)).isEqualTo(SetClock.at("2026-11-23T09:00"));
    clock.set("2026-11-23T09:00:59");
    open(token);
    assertThat(lastUse(id)).isEqualTo(SetClock.at("2026-11-23T09:00"));
    clock.set("2026-11-23T09:01");
    open(token);
    assertThat(lastUse(id)).isEqualTo(SetClock.at("2026-11-23T09:01"));
  }

  private @Nullable Instant lastUse(long id) {
    java.sql.Timestamp at =
        jdbc.queryForObject(
            "select last_used_at from api_token where id = ?", java.sql.Timestamp.class, id);
    return at == null ? null : at.toInstant();
  }

  @Test
  void a_token_of_a_unit_sees_that_unit_and_those_below() {
    Sight sight = sights.of(system(issue("医保中心", null, "cases:read")));
    assertThat(sight.sees("医保中心", null)).isTrue();
    assertThat(sight.sees("医保中心征缴科", null)).isTrue();
    assertThat(sight.sees("综合科", 7L)).isFalse();
    assertThat(sight.sees(null, null)).isFalse();
    assertThat(sights.of(system(issue(null, null, "cases:read"))).kind()).isEqualTo(Sight.Kind.ALL);
  }

  @Test
  void the_page_issues_a_token_shows_it_once_and_revokes_it() {
    browser.signIn("sec.two", Staff.PASSWORD);
    HttpResponse<String> refused =
        browser.post(
            "/tokens", "/tokens", "name", "", "scope", "everything", "until", "2026-11-22");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("请至少选择一项").contains("应为今天或以后的日期");
    browser.post(
        "/tokens",
        "/tokens",
        "name",
        "社保一体化系统",
        "scope",
        "events:write",
        "scope",
        "cases:read",
        "unit",
        "医保中心",
        "until",
        "2026-12-31");
    java.util.regex.Matcher shown =
        java.util.regex.Pattern.compile("<code>(plumb_[^<…]{43})</code>")
            .matcher(browser.get("/tokens").body());
    assertThat(shown.find()).isTrue();
    BusinessSystem system = system(shown.group(1));
    assertThat(system.name()).isEqualTo("社保一体化系统");
    assertThat(system.scopes()).containsExactlyInAnyOrder("events:write", "cases:read");
    assertThat(browser.get("/tokens").body())
        .doesNotContain(shown.group(1))
        .contains("社保一体化系统")
        .contains("2026-12-31");
    browser.post("/tokens", "/tokens/" + system.tokenId() + "/revoke");
    assertThat(tokens.system(shown.group(1))).isEmpty();
  }
}
