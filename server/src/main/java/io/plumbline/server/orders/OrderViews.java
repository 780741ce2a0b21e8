package io.plumbline.server.orders;

import io.plumbline.server.law.LawInForce;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the {@link OrderView} of a request. */
@Component
class OrderViews {
  private final MessageSource messages;
  private final LawInForce law;
  private final BureauDays days;

  OrderViews(MessageSource messages, LawInForce law, BureauDays days) {
    this.messages = messages;
    this.law = law;
    this.days = days;
  }

  OrderView in(Locale locale) {
    return new OrderView(messages, law.now().catalogue().settings().zone(), days.today(), locale);
  }
}
