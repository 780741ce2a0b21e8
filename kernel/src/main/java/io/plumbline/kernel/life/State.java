package io.plumbline.kernel.life;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A state of a life; every state in which something is still expected says of whom. */
public interface State {
  String name();

  /** Whose turn it is; null where nothing is expected any more. */
  @Nullable Party turn();

  /** Whether nothing is expected any more. */
  default boolean isEnd() {
    return turn() == null;
  }

  /** The code in data and on the record. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
