package io.plumbline.server.operations;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operator's settings in the words of the framework beneath. */
record SpringSettings(Settings settings, DatabaseAddress database, int port, String listen) {
  private static final List<Key> MESSAGES =
      List.of(
          Key.PUBLIC_ADDRESS,
          Key.SMTP,
          Key.MAIL_FROM,
          Key.SMS_GATEWAY,
          Key.QUIET_HOURS,
          Key.DIGEST_AT);
  private static final Map<Key, Key> SECRETS =
      Map.of(
          Key.SMTP_PASSWORD, Key.SMTP_PASSWORD_FILE,
          Key.SMS_SECRET, Key.SMS_SECRET_FILE,
          Key.SMS_REPORT_TOKEN, Key.SMS_REPORT_TOKEN_FILE);

  /** As words of its command line, which win over whatever else it finds. */
  String[] words() {
    return properties().entrySet().stream()
        .map(one -> "--" + one.getKey() + "=" + one.getValue())
        .toArray(String[]::new);
  }

  private Map<String, Object> properties() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("server.port", port);
    all.put("server.address", listen);
    all.put("spring.datasource.url", database.url());
    all.put("spring.datasource.username", database.user());
    all.put("spring.datasource.password", database.password());
    // What a failed statement speaks of may hold personal data, and would stand in the log.
    all.put("spring.datasource.hikari.data-source-properties.logServerErrorDetail", "false");
    // Done already, before the system starts.
    all.put("spring.flyway.enabled", false);
    all.put("plumbline.data", settings.data().toString());
    all.put("plumbline.demo", settings.demo());
    settings.value(Key.CATALOGUE).ifPresent(folder -> all.put("plumbline.catalogue", folder));
    messages(all);
    logs(all);
    all.putAll(settings.spring());
    return all;
  }

  /** Nothing that a made-up bureau says leaves the house. */
  private void messages(Map<String, Object> all) {
    if (settings.demo()) {
      return;
    }
    MESSAGES.forEach(
        key -> settings.value(key).ifPresent(set -> all.put("plumbline." + key.code(), set)));
    SECRETS.forEach((key, file) -> all.put("plumbline." + key.code(), secret(key, file)));
  }

  private String secret(Key key, Key file) {
    try {
      return settings.secret(key, file);
    } catch (IOException e) {
      throw CannotServeException.of(
          "serve.secret-file", file.code(), settings.value(file).orElse(""));
    }
  }

  private void logs(Map<String, Object> all) {
    all.put("logging.file.name", settings.data().resolve("logs/plumbline.json").toString());
    all.put("logging.structured.format.file", "ecs");
    all.put("logging.structured.ecs.service.name", "plumbline");
    all.put("logging.logback.rollingpolicy.max-file-size", "20MB");
    all.put("logging.logback.rollingpolicy.max-history", "30");
    all.put("logging.logback.rollingpolicy.total-size-cap", "1GB");
    all.put("logging.pattern.console", "%d{HH:mm:ss} %-5level %msg%n%wEx{short}");
    all.put("logging.threshold.console", "WARN");
    // One line for each connection that a dead database leaves behind, and one about a page that
    // Routes already guards.
    all.put("logging.level.com.zaxxer.hikari.pool.PoolBase", "ERROR");
    all.put("logging.level.org.springdoc", "ERROR");
  }
}
