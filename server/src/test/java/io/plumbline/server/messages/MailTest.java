package io.plumbline.server.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.Language;
import io.plumbline.server.SetClock;
import io.plumbline.server.TestPost;
import io.plumbline.server.messages.Choice.Way;
import io.plumbline.server.messages.Choice.Wish;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** E-mails through a real mail server, and when they leave. */
class MailTest extends PostTestBase {
  @Autowired private TransactionTemplate transaction;
  private final String address = "wang." + key().substring(0, 8) + "@bureau.example.org";

  private List<MimeMessage> mails() throws MessagingException {
    List<MimeMessage> mails = new ArrayList<>();
    for (MimeMessage mail : TestPost.mail().getReceivedMessages()) {
      if (mail.getAllRecipients()[0].toString().equals(address)) {
        mails.add(mail);
      }
    }
    return mails;
  }

  private Person choosing(Wish... wishes) {
    Person person = person(Role.CLERK);
    choices.keep(person.id(), new Choice(address, number(), Language.ZH, Set.of(wishes)));
    return person;
  }

  private static Wish mail(Urgency urgency) {
    return new Wish(urgency, Way.EMAIL);
  }

  @Test
  void an_e_mail_says_what_it_is_about_and_leads_there() throws Exception {
    Person person = choosing(mail(Urgency.NORMAL));
    String key = tell(Recipient.account(person.id()), Urgency.NORMAL);
    outbox.deliver();
    MimeMessage mail = mails().get(0);
    assertThat(mail.getSubject()).isEqualTo("分办给您：人社许〔2026〕7号");
    assertThat(mail.getFrom()[0]).hasToString("plumbline@bureau.example.org");
    assertThat(text(mail))
        .contains("李强将“劳务派遣\"许可\"”（编号人社许〔2026〕7号）分办给您")
        .contains("https://plumbline.example.org/cases/1");
    assertThat(mail.getMessageID()).isEqualTo("<" + column("mark", key) + "@bureau.example.org>");
    assertThat(state(key)).as("taken over, not delivered").isEqualTo(DeliveryState.ACCEPTED);
    assertThat(column("address", key)).isEqualTo("w***@bureau.example.org");
  }

  private static String text(MimeMessage mail) throws IOException, MessagingException {
    return mail.getContent().toString();
  }

  @Test
  void line_ends_in_what_is_said_begin_no_header() throws Exception {
    Person person = choosing(mail(Urgency.NORMAL));
    String evil = "1\r\nBcc: spy@example.org\r\n\r\n<script>";
    tell(Recipient.account(person.id()), Urgency.NORMAL, evil);
    outbox.deliver();
    MimeMessage mail = mails().get(0);
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getSubject()).isEqualTo("分办给您：1 Bcc: spy@example.org <script>");
    assertThat(mail.getContentType()).startsWith("text/plain");
  }

  @Test
  void line_ends_in_an_address_send_nothing() throws Exception {
    String evil = address + "\r\nBcc: spy@example.org";
    String key = tell(Recipient.outside("", evil), Urgency.NORMAL);
    outbox.deliver();
    assertThat(state(key)).isEqualTo(DeliveryState.FAILED_FOR_GOOD);
    assertThat(sent(key).code()).isEqualTo("address");
    assertThat(mails()).isEmpty();
  }

  @Test
  void a_mail_server_that_is_away_gets_it_later() throws Exception {
    String key = tell(Recipient.outside("", address), Urgency.NORMAL);
    TestPost.withoutMailServer(outbox::deliver);
    assertThat(state(key)).isEqualTo(DeliveryState.FAILED_FOR_NOW);
    assertThat(sent(key).code()).isEqualTo("connection");
    clock.set("2026-11-23T09:01");
    outbox.deliver();
    assertThat(state(key)).isEqualTo(DeliveryState.ACCEPTED);
    assertThat(mails()).hasSize(1);
  }

  @Test
  void what_is_not_urgent_does_not_leave_at_night_or_on_a_rest_day() throws Exception {
    Person person = choosing(mail(Urgency.NORMAL), mail(Urgency.URGENT));
    clock.set("2026-11-27T21:00"); // Friday night
    String key = tell(Recipient.account(person.id()), Urgency.NORMAL);
    outbox.deliver();
    for (String closed : List.of("2026-11-28T10:00", "2026-11-29T10:00", "2026-11-30T07:59")) {
      clock.set(closed);
      outbox.deliver();
      assertThat(state(key)).as(closed).isEqualTo(DeliveryState.QUEUED);
    }
    clock.set("2026-11-29T23:00");
    String urgent = tell(Recipient.account(person.id()), Urgency.URGENT);
    outbox.deliver();
    assertThat(state(urgent)).isEqualTo(DeliveryState.ACCEPTED);
    clock.set("2026-11-30T08:00"); // Monday
    outbox.deliver();
    assertThat(state(key)).isEqualTo(DeliveryState.ACCEPTED);
  }

  @Test
  void on_a_holiday_nothing_leaves_and_on_a_make_up_day_it_does() throws Exception {
    Person person = choosing(mail(Urgency.NORMAL));
    clock.set("2026-10-01T10:00"); // National Day, a Thursday
    String key = tell(Recipient.account(person.id()), Urgency.NORMAL);
    outbox.deliver();
    assertThat(state(key)).isEqualTo(DeliveryState.QUEUED);
    clock.set("2026-10-10T10:00"); // a Saturday that is worked
    outbox.deliver();
    assertThat(state(key)).isEqualTo(DeliveryState.ACCEPTED);
  }

  @Test
  void the_digest_of_a_day_is_one_e_mail() throws Exception {
    Person person = choosing(new Wish(Urgency.ROUTINE, Way.DIGEST));
    List<String> keys = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      keys.add(tell(Recipient.account(person.id()), Urgency.ROUTINE, "第" + i + "件"));
    }
    assertThat(next(keys.get(0))).isEqualTo(SetClock.at("2026-11-24T08:30"));
    outbox.deliver();
    assertThat(mails()).isEmpty();
    clock.set("2026-11-24T08:30");
    outbox.deliver();
    outbox.deliver();
    assertThat(mails()).hasSize(1);
    assertThat(mails().get(0).getSubject()).isEqualTo("每日汇总：3条消息");
    assertThat(text(mails().get(0))).contains("1. ", "第1件", "第2件", "第3件");
    assertThat(keys).allSatisfy(key -> assertThat(state(key)).isEqualTo(DeliveryState.ACCEPTED));
  }

  @Test
  void a_friday_nights_digest_comes_on_monday() {
    Person person = choosing(new Wish(Urgency.ROUTINE, Way.DIGEST));
    clock.set("2026-11-27T18:00");
    String key = tell(Recipient.account(person.id()), Urgency.ROUTINE);
    assertThat(next(key)).isEqualTo(SetClock.at("2026-11-30T08:30"));
  }

  @Test
  void the_same_key_is_never_sent_twice() throws Exception {
    Person person = choosing(mail(Urgency.NORMAL));
    Message message =
        new Message(
            Recipient.account(person.id()),
            "case-assigned",
            java.util.Map.of("case", "1", "item", "2", "by", "3"),
            "/cases/1",
            key(),
            Urgency.NORMAL);
    messages.send(message);
    outbox.deliver();
    messages.send(message);
    outbox.deliver();
    assertThat(mails()).hasSize(1);
    assertThat(messages.unread(person.id())).isEqualTo(1);
  }

  @Test
  void what_its_sender_takes_back_was_never_said() {
    Person person = choosing(mail(Urgency.NORMAL));
    transaction.executeWithoutResult(
        status -> {
          tell(Recipient.account(person.id()), Urgency.NORMAL);
          status.setRollbackOnly();
        });
    assertThat(messages.unread(person.id())).isZero();
  }

  @Test
  void a_role_means_everybody_whose_account_is_open() {
    Person one = person(Role.AUDITOR);
    Person other = person(Role.AUDITOR);
    Person gone = person(Role.AUDITOR);
    jdbc.update("update account set active = false where id = ?", gone.id());
    tell(Recipient.holders(Role.AUDITOR), Urgency.NORMAL);
    assertThat(messages.unread(one.id())).isEqualTo(1);
    assertThat(messages.unread(other.id())).isEqualTo(1);
    assertThat(messages.unread(gone.id())).isZero();
  }

  @Test
  void who_has_chosen_nothing_finds_it_in_the_application_alone() {
    Person person = person(Role.CLERK);
    String key = tell(Recipient.account(person.id()), Urgency.URGENT);
    assertThat(messages.sent(key)).isEmpty();
    assertThat(messages.unread(person.id())).isEqualTo(1);
  }
}
