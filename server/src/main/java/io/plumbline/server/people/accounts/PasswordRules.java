package io.plumbline.server.people.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a password that people choose must be like: long, and not what everybody guesses first. */
final class PasswordRules {
  static final int SHORTEST = 10;

  /** What the hash takes in: bcrypt reads no further. */
  static final int LONGEST_BYTES = 72;

  private static final Set<String> COMMON = common();

  private PasswordRules() {}

  /** Why that account's password may not be this; empty where it may. */
  static Optional<String> refusal(String password, String login) {
    String lower = password.toLowerCase(Locale.ROOT);
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of("password-short");
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
      return Optional.of("password-long");
    }
    if (lower.equals(login.toLowerCase(Locale.ROOT))) {
      return Optional.of("password-is-login");
    }
    boolean one = password.chars().distinct().count() < 4;
    return one || COMMON.contains(lower) ? Optional.of("password-common") : Optional.empty();
  }

  private static Set<String> common() {
    try (InputStream file = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
      if (file == null) {
        throw new IllegalStateException("common-passwords.txt");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
