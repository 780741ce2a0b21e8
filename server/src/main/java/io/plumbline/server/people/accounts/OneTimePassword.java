package io.plumbline.server.people.accounts;

import java.security.SecureRandom;

/** A password that somebody is given once and must change; 79 random bits, without lookalikes. */
public final class OneTimePassword {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private OneTimePassword() {}

  public static String next() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      if (i > 0 && i % 4 == 0) {
        password.append('-');
      }
      password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return password.toString();
  }
}
