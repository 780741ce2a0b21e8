package io.plumbline.wording;

import io.plumbline.kernel.Language;
import io.plumbline.kernel.Message;
import java.text.Format;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The product's words in one language: says a message by its key.
 *
 * <p>The part of a key before its first dot names the files in which it stands: {@code refusal.x}
 * in {@code io/plumbline/wording/refusal_zh.properties} and {@code refusal_en.properties}, which
 * are in UTF-8 and follow {@link MessageFormat}. A key that no file has is said as it is, with its
 * arguments: a sentence that is missing never stops the work of the person who needs it.
 */
public final class Wording {
  private final Language language;
  private final Arguments arguments;
  private final Map<String, Sentences> areas = new ConcurrentHashMap<>();

  /** Moments are told as of Asia/Shanghai. */
  public Wording(Language language) {
    this(language, ZoneId.of("Asia/Shanghai"));
  }

  /** Moments are told as of that zone. */
  public Wording(Language language, ZoneId zone) {
    this.language = language;
    this.arguments = new Arguments(this, zone);
  }

  public Language language() {
    return language;
  }

  /** The message as a sentence. */
  public String say(Message message) {
    String pattern = sentences(areaOf(message.key())).patterns().get(message.key());
    return pattern == null
        ? message.key() + (message.args().isEmpty() ? "" : ' ' + arguments.list(message.args()))
        : say(pattern, message.args());
  }

  /** Whether there is such a sentence. */
  public boolean has(String key) {
    return sentences(areaOf(key)).patterns().containsKey(key);
  }

  /** The keys of an area, such as {@code refusal}, in this language. */
  public Set<String> keys(String area) {
    return new TreeSet<>(sentences(area).patterns().keySet());
  }

  /**
   * A number stays one where the sentence chooses its words by it; elsewhere it is said plainly.
   */
  private String say(String pattern, List<Object> args) {
    MessageFormat format = new MessageFormat(pattern, Locale.ROOT);
    Format[] chosen = format.getFormatsByArgumentIndex();
    Object[] said = new Object[args.size()];
    for (int i = 0; i < said.length; i++) {
      said[i] = i < chosen.length && chosen[i] != null ? args.get(i) : arguments.say(args.get(i));
    }
    return format.format(said);
  }

  private Sentences sentences(String area) {
    return areas.computeIfAbsent(area, name -> Sentences.of(name, language));
  }

  private static String areaOf(String key) {
    int dot = key.indexOf('.');
    return dot < 0 ? key : key.substring(0, dot);
  }
}
