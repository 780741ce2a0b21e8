package io.plumbline.server.charts;

import io.plumbline.kernel.Language;
import io.plumbline.kernel.Text;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The words of the pages in one language. */
public record Words(MessageSource messages, Locale locale) {
  /** The text of that key. */
  public String say(String key, Object... args) {
    return messages.getMessage(key, args, locale);
  }

  /** The text in this language. */
  public String of(Text text) {
    return text.in(language());
  }

  public Language language() {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Language.EN : Language.ZH;
  }
}
