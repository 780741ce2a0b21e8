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

  /** The text in this language, as a word that stands by itself: with a capital. */
  String title(Text text) {
    String said = of(text);
    return said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1);
  }

  public Language language() {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Language.EN : Language.ZH;
  }
}
