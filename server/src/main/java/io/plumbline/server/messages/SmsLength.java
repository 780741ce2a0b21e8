package io.plumbline.server.messages;

/** How many parts a text message takes on the air, which is what is paid for. */
final class SmsLength {
  private static final int WIDE = 70;
  private static final int WIDE_OF_SEVERAL = 67;
  private static final int NARROW = 160;
  private static final int NARROW_OF_SEVERAL = 153;

  private SmsLength() {}

  /** 70 characters a part where any is Chinese, 67 where it takes several; else 160 and 153. */
  static int parts(String text) {
    boolean narrow = text.chars().allMatch(c -> c < 0x7f);
    int whole = narrow ? NARROW : WIDE;
    int each = narrow ? NARROW_OF_SEVERAL : WIDE_OF_SEVERAL;
    return text.length() <= whole ? 1 : (text.length() + each - 1) / each;
  }
}
