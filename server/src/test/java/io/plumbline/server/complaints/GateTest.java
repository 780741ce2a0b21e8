package io.plumbline.server.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.server.SetClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Machines are slowed down, people are not, and nobody is known by an address. */
class GateTest extends ComplaintsBase {
  private static final String[] GOOD = {"kind", "complaint", "text", "不该丢的字"};

  @Test
  void a_form_is_open_for_some_seconds_and_not_for_a_day_and_nothing_typed_is_lost() {
    String token = citizen.get("/complain").token();
    Citizen.Page early = citizen.send("/complain", token, List.of(), GOOD);
    assertThat(early.status()).isEqualTo(429);
    assertThat(early.refused()).isEqualTo("form-too-young");
    assertThat(early.head()).contains("Retry-After: 5");
    assertThat(early.text()).contains("请 5 秒后再按一次").contains("不该丢的字");
    clock.set("2026-11-24T09:00:01");
    Citizen.Page late = citizen.send("/complain", token, List.of(), GOOD);
    assertThat(late.refused()).isEqualTo("form-too-old");
    assertThat(late.text()).contains("不该丢的字");
    citizen.write();
    assertThat(citizen.send("/complain", late.token(), List.of(), GOOD).code()).isNotEmpty();
  }

  @Test
  void the_same_form_files_once_and_shows_its_receipt_to_whoever_pressed_twice() {
    String token = citizen.get("/complain").token();
    citizen.write();
    String code = citizen.send("/complain", token, List.of(), GOOD).code();
    long before = last();
    assertThat(citizen.send("/complain", token, List.of(), GOOD).code()).isEqualTo(code);
    clock.forward(Duration.ofHours(1).toSeconds());
    Citizen.Page again = citizen.send("/complain", token, List.of(), GOOD);
    assertThat(again.refused()).isEqualTo("form-used");
    assertThat(again.text()).doesNotContain(code).contains("不该丢的字");
    assertThat(last()).isEqualTo(before);
    citizen.write();
    assertThat(citizen.send("/complain", again.token(), List.of(), GOOD).code()).isNotEqualTo(code);
  }

  @Test
  void a_form_that_the_server_did_not_hand_out_or_that_comes_from_elsewhere_is_refused() {
    assertThat(citizen.send("/complain", "made-up", List.of(), GOOD).status()).isEqualTo(403);
    Citizen foreign = new Citizen(port, clock, "127.0.0.1", List.of("Sec-Fetch-Site: cross-site"));
    assertThat(foreign.complain(GOOD).status()).isEqualTo(403);
    byte[] plain = "kind=complaint&text=x".getBytes(StandardCharsets.US_ASCII);
    assertThat(citizen.post("/complain", plain, "application/x-www-form-urlencoded").status())
        .isEqualTo(403);
  }

  @Test
  void what_is_missing_or_wrong_is_said_at_its_field() {
    assertThat(citizen.complain("kind", "complaint", "text", " ").refused()).isEqualTo("text");
    assertThat(citizen.complain("kind", "gossip", "text", "x").refused()).isEqualTo("kind");
    assertThat(citizen.complain("kind", "report", "text", "x", "who", "named").refused())
        .isEqualTo("name");
    assertThat(citizen.complain("kind", "report", "text", "x", "unit", "nowhere").refused())
        .isEqualTo("unit");
    assertThat(citizen.complain("kind", "report", "text", "长".repeat(10_001)).refused())
        .isEqualTo("too-long");
    byte[] office = "PK\u0003\u0004".getBytes(StandardCharsets.US_ASCII);
    Citizen.Page refused = citizen.complain(List.of(new Citizen.Sent("a.docx", office)), GOOD);
    assertThat(refused.refused()).isEqualTo("file-office");
    assertThat(refused.text()).contains("打印为 PDF").contains("不该丢的字");
    Citizen.Sent one = new Citizen.Sent("a.png", Samples.png());
    assertThat(citizen.complain(List.of(one, one, one, one, one), GOOD).refused())
        .isEqualTo("file-too-many");
  }

  @Test
  void more_than_may_be_sent_is_turned_away_before_it_is_read() {
    assertThat(citizen.announce("/complain", 22L * 1024 * 1024).status()).isEqualTo(413);
  }

  @Test
  void a_wrong_code_opens_nothing_and_many_wrong_codes_wait_while_the_right_one_does_not() {
    String code = filed("可以查");
    assertThat(citizen.follow("0000-0000").refused()).isEqualTo("code-typed");
    String unknown = Code.of(new byte[32]).toString();
    Citizen.Page wrong = citizen.follow(unknown);
    assertThat(wrong.refused()).isEqualTo("code-unknown");
    assertThat(wrong.status()).isEqualTo(422);
    Citizen.Page last = wrong;
    for (int i = 0; i < 40 && last.status() != 429; i++) {
      last = citizen.follow(unknown);
    }
    assertThat(last.refused()).isEqualTo("too-many-codes");
    assertThat(last.head()).contains("Retry-After: ");
    assertThat(citizen.follow(code).status()).isEqualTo(200);
    clock.forward(2);
    assertThat(citizen.follow(unknown).status()).isEqualTo(422);
  }

  @Test
  void a_bucket_holds_some_and_fills_again_and_says_how_long_to_wait() {
    SetClock time = new SetClock();
    Bucket bucket = new Bucket(2, Duration.ofSeconds(10), time);
    assertThat(bucket.take()).isEmpty();
    assertThat(bucket.take()).isEmpty();
    assertThat(bucket.take()).contains(Duration.ofSeconds(10));
    time.forward(4);
    assertThat(bucket.take()).contains(Duration.ofSeconds(6));
    time.forward(6);
    assertThat(bucket.take()).isEmpty();
    assertThat(bucket.take()).isPresent();
    time.set("2026-01-01T00:00");
    assertThat(bucket.take()).isEmpty();
  }
}
