package io.plumbline.server.messages;

import io.plumbline.server.law.LawInForce;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** The ways out of the house, as the operator's settings describe them. */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {
  private final Environment settings;

  MessagesConfiguration(Environment settings) {
    this.settings = settings;
  }

  private String setting(String key, String usual) {
    return settings.getProperty("plumbline." + key, usual).strip();
  }

  @Bean
  Templates templates() {
    return Templates.read(Path.of(setting("data", ".")).resolve("messages/templates.yaml"));
  }

  @Bean
  QuietHours quietHours(LawInForce law) {
    return new QuietHours(
        law, setting("quiet-hours", "21:00-08:00"), setting("digest-at", "08:30"));
  }

  @Bean
  Ways ways(JsonMapper json) {
    String address = setting("public-address", "").replaceAll("/+$", "");
    return new Ways(mailer(), gateway(json), address);
  }

  private @Nullable Mailer mailer() {
    String url = setting("smtp", "");
    return url.isEmpty()
        ? null
        : new Mailer(url, setting("smtp-password", ""), setting("mail-from", ""));
  }

  private @Nullable Gateway gateway(JsonMapper json) {
    String file = setting("sms-gateway", "");
    return file.isEmpty()
        ? null
        : new Gateway(
            GatewayDescription.read(file, Yaml.text(Path.of(file))),
            setting("sms-secret", ""),
            json);
  }
}
