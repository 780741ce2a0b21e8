package io.plumbline.server.people.accounts;

import io.plumbline.server.people.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's account.
 *
 * @param version counts its changes, so that two who edit it at once do not overwrite each other
 * @param entry what stands between them and a session
 * @param desk the word by which the demo's sign-in page offers it; empty for most
 */
public record Account(Person person, int version, Entry entry, boolean active, String desk) {
  /**
   * What stands between somebody and a session.
   *
   * @param mustChange whether the password was given by somebody else and must be changed first
   */
  public record Entry(String hash, boolean mustChange, @Nullable Instant lockedUntil) {}

  public long id() {
    return person.id();
  }

  public boolean lockedAt(Instant now) {
    Instant until = entry.lockedUntil();
    return until != null && now.isBefore(until);
  }
}
