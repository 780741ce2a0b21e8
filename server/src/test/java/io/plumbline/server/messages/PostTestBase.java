package io.plumbline.server.messages;

import io.plumbline.server.ServerTestBase;
import io.plumbline.server.Staff;
import io.plumbline.server.TestGateway.Manner;
import io.plumbline.server.TestPost;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A server whose outbox a test empties itself; nothing waits in it at the beginning. */
abstract class PostTestBase extends ServerTestBase {
  @Autowired Messages messages;
  @Autowired Outbox outbox;
  @Autowired ChoiceRows choices;

  @BeforeEach
  void nothingWaits() {
    jdbc.update("update delivery set next_at = null where next_at is not null");
    TestPost.GATEWAY.answers(Manner.ACCEPTS);
  }

  /** A number that nobody else has. */
  String number() {
    return "139" + String.format("%08d", Math.abs(UUID.randomUUID().hashCode() % 100_000_000));
  }

  static String key() {
    return UUID.randomUUID().toString();
  }

  Person person(Role role) {
    return Staff.employ(jdbc, "post-" + key().substring(0, 12), "王敏", null, role);
  }

  /** Tells somebody that a case was assigned. */
  String tell(Recipient to, Urgency urgency) {
    return tell(to, urgency, "人社许〔2026〕7号");
  }

  String tell(Recipient to, Urgency urgency, String caseId) {
    String key = key();
    Map<String, String> values = Map.of("case", caseId, "item", "劳务派遣\"许可\"", "by", "李强");
    messages.send(new Message(to, "case-assigned", values, "/cases/1", key, urgency));
    return key;
  }

  DeliveryState state(String key) {
    return sent(key).state();
  }

  Sent sent(String key) {
    List<Sent> all = messages.sent(key);
    if (all.size() != 1) {
      throw new AssertionError(all.toString());
    }
    return all.get(0);
  }

  @Nullable Instant next(String key) {
    Timestamp next =
        jdbc.queryForObject(
            "select d.next_at from delivery d join message m on m.id = d.message_id"
                + " where m.once_key = ?",
            Timestamp.class,
            key);
    return next == null ? null : next.toInstant();
  }

  String column(String column, String key) {
    return String.valueOf(
        jdbc.queryForObject(
            "select d."
                + column
                + "::text from delivery d join message m on m.id = d.message_id"
                + " where m.once_key = ?",
            String.class,
            key));
  }

  List<String> attempts(String key) {
    return jdbc.queryForList(
        "select a.state || ' ' || a.code from delivery_attempt a join delivery d"
            + " on d.id = a.delivery_id join message m on m.id = d.message_id"
            + " where m.once_key = ? order by a.id",
        String.class,
        key);
  }
}
