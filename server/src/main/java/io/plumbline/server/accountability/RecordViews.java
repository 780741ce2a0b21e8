package io.plumbline.server.accountability;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the {@link RecordView} of a request. */
@Component
class RecordViews {
  private final MessageSource messages;
  private final RecordDays days;

  RecordViews(MessageSource messages, RecordDays days) {
    this.messages = messages;
    this.days = days;
  }

  RecordView in(Locale locale) {
    return new RecordView(messages, days.zone(), locale);
  }
}
