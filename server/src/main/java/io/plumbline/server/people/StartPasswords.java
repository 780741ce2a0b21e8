package io.plumbline.server.people;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The one-time passwords that this start gave, which its operator is told. */
@Component
public class StartPasswords {
  private final Map<String, String> byLogin = new LinkedHashMap<>();

  /** Keeps those by login that were given. */
  public void keep(Map<String, String> given) {
    byLogin.putAll(given);
  }

  /** One-time password by login; empty unless this start gave some. */
  public Map<String, String> byLogin() {
    return Map.copyOf(byLogin);
  }
}
