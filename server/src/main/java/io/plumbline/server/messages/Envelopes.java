package io.plumbline.server.messages;

import io.plumbline.kernel.Language;
import io.plumbline.server.messages.DeliveryRows.Due;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts messages into the words in which they leave the house. */
@Component
class Envelopes {
  private final Templates templates;
  private final Ways ways;

  Envelopes(Templates templates, Ways ways) {
    this.templates = templates;
    this.ways = ways;
  }

  Gateway.Sms sms(Due due) {
    return new Gateway.Sms(due.way().address(), smsText(due), due.mark());
  }

  private String smsText(Due due) {
    return template(due).sms(due.way().language(), due.what().said());
  }

  /** How many parts it takes, the signature in its brackets included. */
  int parts(Due due) {
    String signature = ways.sms().map(gateway -> gateway.description().signature()).orElse("");
    String around = signature.isEmpty() ? "" : "【" + signature + "】";
    return SmsLength.parts(around + smsText(due));
  }

  Mailer.Mail mail(Due due, Instant now) {
    String subject = template(due).subject(due.way().language(), due.what().said());
    return new Mailer.Mail(due.way().address(), subject, paragraph(due), due.mark(), now);
  }

  private String paragraph(Due due) {
    String text = template(due).text(due.way().language(), due.what().said());
    String link = ways.outward(due.what().link());
    return link.isEmpty() ? text + "\n" : text + "\n" + link + "\n";
  }

  Mailer.Mail digest(List<Due> items, Instant now) {
    Template frame = templates.get("digest");
    Due first = items.get(0);
    Language language = first.way().language();
    Map<String, String> said = Map.of("count", Integer.toString(items.size()));
    StringBuilder text = new StringBuilder(frame.text(language, said)).append('\n');
    for (int i = 0; i < items.size(); i++) {
      text.append('\n').append(i + 1).append(". ").append(paragraph(items.get(i)));
    }
    String subject = frame.subject(language, said);
    return new Mailer.Mail(first.way().address(), subject, text.toString(), first.mark(), now);
  }

  private Template template(Due due) {
    return templates.get(due.what().template());
  }
}
