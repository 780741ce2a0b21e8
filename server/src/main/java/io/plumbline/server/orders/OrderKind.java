package io.plumbline.server.orders;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an order asks for; the list is closed. */
enum OrderKind {
  /** 限期整改. */
  RECTIFY,
  /** 情况说明. */
  EXPLAIN,
  /** 补办手续. */
  FORMALITIES,
  /** 其他. */
  OTHER;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<OrderKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
