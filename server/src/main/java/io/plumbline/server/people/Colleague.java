package io.plumbline.server.people;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here, as others see them.
 *
 * @param unitId null where they belong to no unit
 */
public record Colleague(
    long id, String name, @Nullable String unitId, Names unit, Set<Role> roles) {
  public Colleague {
    roles = Set.copyOf(roles);
  }

  /** A unit's names; both empty where there is no unit. */
  public record Names(String zh, String en) {
    public String in(Locale locale) {
      return locale.getLanguage().equals("en") ? en : zh;
    }
  }

  /** Such as 工伤保险科 王敏. */
  public String called(Locale locale) {
    return (unit.in(locale) + " " + name).strip();
  }
}
