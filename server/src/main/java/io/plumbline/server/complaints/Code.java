package io.plumbline.server.complaints;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A receipt code: 130 bits that nobody guesses and ten that show a slip of the pen, in an alphabet
 * without letters that look alike. Whoever has it has the complaint; it is kept nowhere.
 */
final class Code {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\-‐-―－·.]+");
  private static final int RANDOM = 26;
  private static final int CHECK = 2;
  private static final int GROUP = 4;
  private final String letters;

  private Code(String letters) {
    this.letters = letters;
  }

  /** The code of these bytes, which nobody else can know. */
  static Code of(byte[] bytes) {
    String random = letters(bytes, RANDOM);
    return new Code(random + check(random));
  }

  /** What somebody typed as a code; empty where it can be none. */
  static Optional<Code> typed(String text) {
    String plain =
        BETWEEN
            .matcher(text)
            .replaceAll("")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return plain.length() == RANDOM + CHECK
            && plain.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
            && check(plain.substring(0, RANDOM)).equals(plain.substring(RANDOM))
        ? Optional.of(new Code(plain))
        : Optional.empty();
  }

  /** Five bits a letter. */
  private static String letters(byte[] bytes, int count) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int value = 0;
      for (int bit = i * 5; bit < i * 5 + 5; bit++) {
        value = (value << 1) | ((bytes[bit / 8] >> (7 - bit % 8)) & 1);
      }
      letters.append(ALPHABET.charAt(value));
    }
    return letters.toString();
  }

  private static String check(String random) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(random.getBytes(StandardCharsets.US_ASCII));
      return letters(digest, CHECK);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] bytes() {
    return letters.getBytes(StandardCharsets.US_ASCII);
  }

  /** In groups of four, as it is read aloud. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < letters.length(); i += GROUP) {
      text.append(i == 0 ? "" : "-").append(letters, i, i + GROUP);
    }
    return text.toString();
  }
}
