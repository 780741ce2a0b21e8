package io.plumbline.server.messages;

import io.plumbline.server.messages.DeliveryRows.Attempt;
import io.plumbline.server.messages.DeliveryRows.Open;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a gateway tells of messages after it took them over. */
@Component
class Reports {
  private static final Duration PATIENCE = Duration.ofDays(3);
  private static final int AT_ONCE = 100;
  private final DeliveryRows deliveries;
  private final JsonMapper json;
  private final InstantSource clock;

  Reports(DeliveryRows deliveries, JsonMapper json, InstantSource clock) {
    this.deliveries = deliveries;
    this.json = json;
    this.clock = clock;
  }

  /** Takes reports as the gateway sends them; says how many told something new. */
  int take(GatewayDescription.Reports format, String body) {
    int news = 0;
    for (JsonNode report : reports(format, body)) {
      String id = Gateway.text(report, format.id());
      Optional<Long> meant = deliveries.meant(id);
      if (meant.isPresent() && keep(format, meant.get(), report)) {
        news++;
      }
    }
    return news;
  }

  private boolean keep(GatewayDescription.Reports format, long delivery, JsonNode report) {
    String word = Outcome.accepted(Gateway.text(report, format.state()), "").code();
    DeliveryState state = state(format, word);
    return state != null && deliveries.report(delivery, new Attempt(clock.instant(), state, word));
  }

  private static @Nullable DeliveryState state(GatewayDescription.Reports format, String word) {
    if (format.delivered().contains(word)) {
      return DeliveryState.DELIVERED;
    }
    return format.failed().contains(word) ? DeliveryState.FAILED_FOR_GOOD : null;
  }

  private List<JsonNode> reports(GatewayDescription.Reports format, String body) {
    JsonNode whole = read(body);
    JsonNode at = format.list().isEmpty() ? whole : whole.at(format.list());
    List<JsonNode> all = new ArrayList<>();
    if (at.isArray()) {
      at.forEach(all::add);
    } else {
      all.add(at);
    }
    return all;
  }

  /** The body as JSON; the fields of a form become its keys. */
  private JsonNode read(String body) {
    try {
      return json.readTree(body);
    } catch (JacksonException e) {
      return form(body);
    }
  }

  private ObjectNode form(String body) {
    ObjectNode fields = json.createObjectNode();
    for (String field : body.split("&", -1)) {
      int is = field.indexOf('=');
      if (is > 0) {
        fields.put(decoded(field.substring(0, is)), decoded(field.substring(is + 1)));
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** Asks the gateway about those it took over, ever less often, for three days. */
  void ask(Gateway gateway) {
    if (!gateway.description().reports().isPolled()) {
      return;
    }
    Instant now = clock.instant();
    for (Open open : deliveries.open(now, AT_ONCE)) {
      Optional<String> said = gateway.poll(open.mark(), open.foreignId());
      if (said.isEmpty() || !tells(gateway, open, said.get())) {
        deliveries.askAgain(open.id(), next(open, now));
      }
      if (said.isEmpty()) {
        return;
      }
    }
  }

  private boolean tells(Gateway gateway, Open open, String body) {
    GatewayDescription.Reports format = gateway.description().reports();
    boolean told = false;
    for (JsonNode report : reports(format, body)) {
      String id = Gateway.text(report, format.id());
      if (id.equals(open.mark()) || (!id.isEmpty() && id.equals(open.foreignId()))) {
        told |= keep(format, open.id(), report);
      }
    }
    return told;
  }

  private static @Nullable Instant next(Open open, Instant now) {
    Duration waited = Duration.between(open.changedAt(), now);
    return waited.compareTo(PATIENCE) > 0
        ? null
        : now.plus(waited.compareTo(Duration.ofMinutes(1)) < 0 ? Duration.ofMinutes(1) : waited);
  }
}
