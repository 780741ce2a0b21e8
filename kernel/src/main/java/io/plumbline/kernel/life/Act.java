package io.plumbline.kernel.life;

import java.util.Locale;

/** Something that moves a life from state to state. */
public interface Act {
  String name();

  /** The code in data and on the record. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
