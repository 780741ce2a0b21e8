package io.plumbline.server.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.server.SetClock;
import io.plumbline.server.TestGateway.Manner;
import io.plumbline.server.TestGateway.Taken;
import io.plumbline.server.TestPost;
import io.plumbline.server.cluster.Alone;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;

/** Text messages through a gateway that fails in every way. */
class GatewayTest extends PostTestBase {
  @Autowired private Alone alone;
  @LocalServerPort private int port;
  private final String phone = number();

  private String tell() {
    return tell(Recipient.outside(phone, ""), Urgency.NORMAL);
  }

  private String tellAnd(Manner manner) {
    TestPost.GATEWAY.answers(manner);
    String key = tell();
    outbox.deliver();
    return key;
  }

  private List<Taken> taken() {
    return TestPost.GATEWAY.taken(phone);
  }

  @Test
  void what_the_gateway_takes_over_is_accepted_and_not_called_delivered() {
    String key = tell();
    assertThat(state(key)).isEqualTo(DeliveryState.QUEUED);
    outbox.deliver();
    assertThat(state(key)).isEqualTo(DeliveryState.ACCEPTED);
    Taken sms = taken().get(0);
    assertThat(sms.text()).isEqualTo("李强将办件人社许〔2026〕7号分办给您，请及时办理。");
    assertThat(sms.signature()).isEqualTo("示例市人社局");
    assertThat(sms.secret()).isEqualTo("Bearer secret-of-the-gateway");
    assertThat(sms.id()).isEqualTo(column("mark", key));
    assertThat(column("parts", key)).isEqualTo("1");
    outbox.deliver();
    assertThat(taken()).hasSize(1);
  }

  @Test
  void the_number_is_kept_in_the_clear_only_until_it_is_handed_over() {
    String key = tell();
    assertThat(column("address", key)).isEqualTo(phone);
    outbox.deliver();
    assertThat(column("address", key)).isEqualTo(Addresses.masked(phone));
  }

  @Test
  void signs_in_what_is_said_stay_within_their_place_in_the_request() {
    tell(Recipient.outside(phone, ""), Urgency.NORMAL, "1\",\"to\":\"10086\\{secret}\r\n&x=1");
    outbox.deliver();
    assertThat(taken().get(0).text()).contains("1\",\"to\":\"10086\\{secret} &x=1");
  }

  @Test
  void a_gateway_that_refuses_connections_gets_it_later() {
    String key = tell();
    TestPost.GATEWAY.refusingConnections(outbox::deliver);
    assertThat(sent(key).code()).isEqualTo("connection");
    assertThat(state(key)).isEqualTo(DeliveryState.FAILED_FOR_NOW);
    assertThat(next(key)).isEqualTo(SetClock.at("2026-11-23T09:01"));
    outbox.deliver();
    assertThat(taken()).as("not before its time").isEmpty();
    clock.set("2026-11-23T09:01");
    outbox.deliver();
    assertThat(state(key)).isEqualTo(DeliveryState.ACCEPTED);
    assertThat(attempts(key)).containsExactly("FAILED_FOR_NOW connection", "ACCEPTED 0");
  }

  @Test
  void a_gateway_that_says_nothing_is_not_waited_for() {
    String key = tellAnd(Manner.SAYS_NOTHING);
    assertThat(sent(key).code()).isEqualTo("timeout");
    assertThat(state(key)).isEqualTo(DeliveryState.FAILED_FOR_NOW);
    String mark = column("mark", key);
    TestPost.GATEWAY.answers(Manner.ACCEPTS);
    clock.set("2026-11-23T09:01");
    outbox.deliver();
    assertThat(taken()).extracting(Taken::id).as("the same id").containsExactly(mark, mark);
  }

  @Test
  void a_gateway_that_does_not_answer_three_times_is_left_alone_for_this_round() {
    List<String> keys = List.of(tell(), tell(), tell(), tell(), tell());
    TestPost.GATEWAY.refusingConnections(outbox::deliver);
    assertThat(keys.stream().filter(key -> state(key) == DeliveryState.QUEUED)).hasSize(2);
  }

  @Test
  void what_may_pass_is_tried_again_and_what_cannot_is_not() {
    assertThat(tellAnd(Manner.BREAKS)).satisfies(key -> isForNow(key, "500", "09:01"));
    assertThat(tellAnd(Manner.REFUSES_WITH_200))
        .satisfies(key -> isForNow(key, "E-BALANCE", "09:01"));
    assertThat(tellAnd(Manner.SPEAKS_GARBAGE))
        .satisfies(key -> isForNow(key, "unreadable", "09:01"));
    assertThat(tellAnd(Manner.DOES_NOT_KNOW_US)).satisfies(key -> isForNow(key, "401", "09:01"));
    assertThat(tellAnd(Manner.IS_BUSY)).satisfies(key -> isForNow(key, "429", "11:00"));
    assertThat(state(tellAnd(Manner.KNOWS_NO_SUCH_NUMBER)))
        .isEqualTo(DeliveryState.FAILED_FOR_GOOD);
    assertThat(state(tellAnd(Manner.CALLS_IT_A_BAD_REQUEST)))
        .isEqualTo(DeliveryState.FAILED_FOR_GOOD);
    TestPost.GATEWAY.answers(Manner.ACCEPTS);
    String key = tell(Recipient.outside("12345; drop", ""), Urgency.NORMAL);
    outbox.deliver();
    assertThat(sent(key).code()).isEqualTo("address");
    assertThat(state(key)).isEqualTo(DeliveryState.FAILED_FOR_GOOD);
  }

  private void isForNow(String key, String code, String next) {
    assertThat(sent(key).code()).isEqualTo(code);
    assertThat(state(key)).isEqualTo(DeliveryState.FAILED_FOR_NOW);
    assertThat(next(key)).isEqualTo(SetClock.at("2026-11-23T" + next));
  }

  @Test
  void the_pauses_grow_until_it_is_given_up_and_the_administrators_hear_of_it_once_a_day() {
    Person administrator = person(Role.SYSTEM_ADMIN);
    TestPost.GATEWAY.answers(Manner.BREAKS);
    String key = tell(Recipient.outside(phone, ""), Urgency.URGENT);
    String other = tell(Recipient.outside(phone, ""), Urgency.URGENT);
    Duration last = Duration.ZERO;
    while (state(key) != DeliveryState.FAILED_FOR_GOOD) {
      outbox.deliver();
      var next = next(key);
      if (next != null) {
        Duration pause = Duration.between(clock.instant(), next);
        assertThat(pause).isGreaterThan(last);
        last = pause;
        clock.set(next.atZone(java.time.ZoneId.of("Asia/Shanghai")).toLocalDateTime().toString());
      }
    }
    assertThat(last).isEqualTo(Duration.ofHours(24));
    assertThat(attempts(key)).hasSize(9);
    assertThat(state(other)).isEqualTo(DeliveryState.FAILED_FOR_GOOD);
    assertThat(messages.unread(administrator.id())).isEqualTo(1);
    assertThat(next(key)).isNull();
  }

  @Test
  void what_was_sent_but_not_recorded_is_sent_again_under_the_same_id() {
    String key = tell();
    jdbc.execute(
        "create function dies() returns trigger language plpgsql as"
            + " $$ begin raise exception 'the server dies here'; end $$");
    jdbc.execute("create trigger dies before update on delivery execute function dies()");
    try {
      assertThatThrownBy(outbox::deliver).isInstanceOf(DataAccessException.class);
    } finally {
      jdbc.execute("drop function dies cascade");
    }
    assertThat(state(key)).isEqualTo(DeliveryState.QUEUED);
    outbox.deliver();
    assertThat(state(key)).isEqualTo(DeliveryState.ACCEPTED);
    assertThat(taken()).hasSize(2);
    assertThat(taken()).extracting(Taken::id).containsOnly(column("mark", key));
  }

  @Test
  void while_another_server_is_at_it_this_one_does_nothing() {
    String key = tell();
    assertThat(alone.attempt("messages", outbox::deliver)).contains(0);
    assertThat(state(key)).isEqualTo(DeliveryState.QUEUED);
  }

  @Test
  void a_report_says_delivered_and_saying_it_twice_says_nothing_new() {
    String key = tellAnd(Manner.ACCEPTS);
    String report = "{\"no\":\"" + column("mark", key) + "\",\"state\":\"DELIVRD\"}";
    HttpResponse<String> answer = report(TestPost.REPORT_TOKEN, "application/json", report);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("received");
    assertThat(state(key)).isEqualTo(DeliveryState.DELIVERED);
    report(TestPost.REPORT_TOKEN, "application/json", "[" + report + "," + report + "]");
    assertThat(attempts(key)).containsExactly("ACCEPTED 0", "DELIVERED DELIVRD");
  }

  @Test
  void a_failure_that_is_reported_later_is_seen_and_one_after_the_delivery_is_not_believed() {
    String key = tellAnd(Manner.ACCEPTS);
    // By the gateway's own number, as a form.
    String form = "no=g" + column("mark", key) + "&state=UNDELIV";
    report(TestPost.REPORT_TOKEN, "application/x-www-form-urlencoded", form);
    assertThat(state(key)).isEqualTo(DeliveryState.FAILED_FOR_GOOD);
    String other = tellAnd(Manner.ACCEPTS);
    String id = column("mark", other);
    report(TestPost.REPORT_TOKEN, "text/plain", "no=" + id + "&state=DELIVRD");
    report(TestPost.REPORT_TOKEN, "text/plain", "no=" + id + "&state=EXPIRED");
    assertThat(state(other)).isEqualTo(DeliveryState.DELIVERED);
  }

  @Test
  void who_does_not_know_the_token_reports_nothing_and_nonsense_is_harmless() {
    String key = tellAnd(Manner.ACCEPTS);
    String report = "{\"no\":\"" + column("mark", key) + "\",\"state\":\"DELIVRD\"}";
    assertThat(report("guessed", "application/json", report).statusCode()).isEqualTo(404);
    for (String nonsense : List.of("", "[", "{}", "[[1]]", "%%%=1&no", "{\"no\":{},\"state\":1}")) {
      assertThat(report(TestPost.REPORT_TOKEN, "application/json", nonsense).statusCode())
          .as(nonsense)
          .isEqualTo(200);
    }
    assertThat(state(key)).isEqualTo(DeliveryState.ACCEPTED);
  }

  @Test
  void a_gateway_is_asked_ever_less_often_and_not_for_ever() {
    String key = tellAnd(Manner.ACCEPTS);
    assertThat(next(key)).isEqualTo(SetClock.at("2026-11-23T09:01"));
    clock.set("2026-11-23T09:01");
    outbox.deliver();
    assertThat(next(key)).isEqualTo(SetClock.at("2026-11-23T09:02"));
    clock.set("2026-11-23T12:00");
    outbox.deliver();
    assertThat(next(key)).isEqualTo(SetClock.at("2026-11-23T15:00"));
    TestPost.GATEWAY.says(column("mark", key), "DELIVRD");
    clock.set("2026-11-23T15:00");
    outbox.deliver();
    assertThat(state(key)).isEqualTo(DeliveryState.DELIVERED);
    clock.set("2026-11-23T09:00");
    String never = tellAnd(Manner.ACCEPTS);
    clock.set("2026-11-26T09:01");
    outbox.deliver();
    assertThat(next(never)).isNull();
    assertThat(state(never))
        .as("accepted is never called delivered")
        .isEqualTo(DeliveryState.ACCEPTED);
  }

  @Test
  void nothing_in_the_log_is_changed_or_deleted() {
    tellAnd(Manner.ACCEPTS);
    for (String sql :
        List.of("delete from delivery_attempt", "update delivery_attempt set code = 'x'")) {
      assertThatThrownBy(() -> jdbc.update(sql)).hasMessageContaining("added to");
    }
  }

  private HttpResponse<String> report(String token, String type, String body) {
    URI at = URI.create("http://localhost:" + port + "/messages/reports/" + token);
    HttpRequest request =
        HttpRequest.newBuilder(at)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return Objects.requireNonNull(
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
