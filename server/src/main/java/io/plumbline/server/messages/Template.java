package io.plumbline.server.messages;

import io.plumbline.kernel.Language;
import io.plumbline.kernel.Text;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a message is put into words.
 *
 * @param values the placeholders that its texts may hold
 * @param subject one line, the title in the application and of an e-mail
 * @param text the whole of it
 * @param sms the text message
 */
record Template(String name, Set<String> values, Text subject, Text text, Text sms) {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

  /** The placeholders in a text. */
  static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  String subject(Language language, Map<String, String> said) {
    return Addresses.oneLine(filled(language, subject, said));
  }

  String text(Language language, Map<String, String> said) {
    return filled(language, text, said);
  }

  String sms(Language language, Map<String, String> said) {
    return Addresses.oneLine(filled(language, sms, said));
  }

  private static String filled(Language language, Text text, Map<String, String> said) {
    return PLACE
        .matcher(text.in(language))
        .replaceAll(found -> Matcher.quoteReplacement(value(language, found, said)));
  }

  private static String value(Language language, MatchResult found, Map<String, String> said) {
    return Message.in(language, said.getOrDefault(found.group(1), ""));
  }
}
