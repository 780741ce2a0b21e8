package io.plumbline.server.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A business system that has shown a valid token.
 *
 * @param tokenId the token by which it is known
 * @param name by which people know the token
 * @param unitId the unit for which it speaks, with those below; null for the whole bureau
 * @param scopes what the token is for, such as {@code events:write}
 */
public record BusinessSystem(
    long tokenId, String name, @Nullable String unitId, Set<String> scopes) {
  public BusinessSystem {
    scopes = Set.copyOf(scopes);
  }

  /** How it stands in the record of acts. */
  public String login() {
    return "token:" + name;
  }
}
