package io.plumbline.server.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A part of a list: its items, and where the list goes on.
 *
 * @param next the address of the next part; null at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {
  /** How many items a part has unless asked otherwise. */
  public static final int USUAL = 50;

  /** How many it has at most. */
  public static final int MOST = 200;

  public Slice {
    items = List.copyOf(items);
  }

  /** Cuts off the item beyond the limit that says there are more. */
  public static <T> Slice<T> of(List<T> found, int limit, Function<T, String> cursor) {
    if (found.size() <= limit) {
      return new Slice<>(found, null);
    }
    List<T> items = found.subList(0, limit);
    return new Slice<>(items, address(cursor.apply(items.get(limit - 1))));
  }

  /** The same list of other things. */
  public <R> Slice<R> map(Function<List<T>, List<R>> each) {
    return new Slice<>(each.apply(items), next);
  }

  /** The limit asked for, within what is allowed. */
  public static int limit(int asked) {
    if (asked < 1 || asked > MOST) {
      throw ApiProblem.parameter("limit", Integer.toString(asked));
    }
    return asked;
  }

  /** What a cursor holds. */
  public static String read(String after) {
    try {
      return new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw ApiProblem.parameter("after", after);
    }
  }

  private static String address(String cursor) {
    String after =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(cursor.getBytes(StandardCharsets.UTF_8));
    var uri =
        ServletUriComponentsBuilder.fromCurrentRequest().replaceQueryParam("after", after).build();
    return uri.getPath() + '?' + uri.getQuery();
  }
}
