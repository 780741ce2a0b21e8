package io.plumbline.wording;

import java.math.BigDecimal;

/** Sums as they are written: thousands apart, two places of decimals, more where there are more. */
final class Money {
  private static final int PLACES = 2;
  private static final int GROUP = 3;

  private Money() {}

  static String plain(BigDecimal yuan) {
    BigDecimal exact = yuan.stripTrailingZeros();
    String digits = exact.setScale(Math.max(PLACES, exact.scale())).abs().toPlainString();
    int point = digits.indexOf('.');
    StringBuilder written = new StringBuilder(digits);
    for (int i = point - GROUP; i > 0; i -= GROUP) {
      written.insert(i, ',');
    }
    return yuan.signum() < 0 ? written.insert(0, '-').toString() : written.toString();
  }
}
