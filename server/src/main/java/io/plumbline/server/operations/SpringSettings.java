package io.plumbline.server.operations;

import java.util.LinkedHashMap;
import java.util.Map;

/** The operator's settings in the words of the framework beneath. */
record SpringSettings(Settings settings, DatabaseAddress database, int port, String listen) {
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
    logs(all);
    all.putAll(settings.spring());
    return all;
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
