package io.plumbline.server.messages;

import java.util.regex.Pattern;

/** Telephone numbers and e-mail addresses: what is one, and how it is shown to others. */
public final class Addresses {
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{5,15}");
  private static final Pattern EMAIL =
      Pattern.compile(
          "[A-Za-z0-9_+-]+(\\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,24}");
  private static final int LONGEST_EMAIL = 254;
  private static final int TAIL = 4;

  private Addresses() {}

  /** A number as it is kept: without the spaces and hyphens that people write in it. */
  public static String phone(String written) {
    return written.strip().replaceAll("(?<=[0-9])[ -](?=[0-9])", "");
  }

  public static boolean isPhone(String text) {
    return PHONE.matcher(text).matches();
  }

  public static boolean isEmail(String text) {
    return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
  }

  /** The address with its middle hidden: 138****5678, w***@example.org. */
  public static String masked(String address) {
    if (address.isEmpty() || address.contains("***")) {
      return address;
    }
    int at = address.indexOf('@');
    if (at > 0) {
      return address.charAt(0) + "***" + address.substring(at);
    }
    int length = address.length();
    return length < TAIL + TAIL
        ? "****"
        : address.substring(0, TAIL - 1) + "****" + address.substring(length - TAIL);
  }

  static boolean isValid(Channel channel, String address) {
    return channel == Channel.SMS ? isPhone(address) : isEmail(address);
  }

  /** Without line ends and other control characters, which would begin a header of their own. */
  static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]+", " ");
  }
}
