package io.plumbline.server.messages;

import io.plumbline.server.messages.GatewayDescription.Request;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hands text messages to a gateway by HTTP, as its description says. */
final class Gateway {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)}");

  /** Statuses after which the same request may well be taken later. */
  private static final Set<Integer> FOR_NOW = Set.of(401, 403, 404, 408, 425, 429);

  private final GatewayDescription description;
  private final String secret;
  private final JsonMapper json;
  private final HttpClient client;

  Gateway(GatewayDescription description, String secret, JsonMapper json) {
    this.description = description;
    this.secret = secret;
    this.json = json;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(description.timeout())
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  GatewayDescription description() {
    return description;
  }

  /**
   * A text message.
   *
   * @param id the same however often it is sent
   */
  record Sms(String phone, String text, String id) {}

  Outcome send(Sms sms) {
    if (!Addresses.isPhone(sms.phone())) {
      return Outcome.forGood("address");
    }
    Map<String, String> values = new HashMap<>();
    values.put("phone", sms.phone());
    values.put("text", sms.text());
    values.put("id", sms.id());
    try {
      return read(ask(description.send(), values));
    } catch (Unreached e) {
      return Outcome.unreached(e.word);
    }
  }

  /** What the gateway says became of a message; empty where it does not say. */
  Optional<String> poll(String id, String gatewayId) {
    try {
      HttpResponse<String> answer =
          ask(description.reports().poll(), Map.of("id", id, "gateway-id", gatewayId));
      return answer.statusCode() / 100 == 2 ? Optional.of(answer.body()) : Optional.empty();
    } catch (Unreached e) {
      return Optional.empty();
    }
  }

  /** Why nothing was answered. */
  private static final class Unreached extends Exception {
    private static final long serialVersionUID = 1L;
    private final String word;

    Unreached(String word) {
      super(word, null, false, false);
      this.word = word;
    }
  }

  private HttpResponse<String> ask(Request request, Map<String, String> values) throws Unreached {
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(
            http(request, values), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    try {
      // The request's own timeout ends with the head of the answer; a body may hang as well.
      return answer.get(description.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new Unreached("timeout");
    } catch (ExecutionException e) {
      throw new Unreached(word(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unreached("interrupted");
    }
  }

  private static String word(@Nullable Throwable cause) {
    if (cause instanceof HttpTimeoutException) {
      return "timeout";
    }
    return cause instanceof IOException ? "connection" : "request";
  }

  private HttpRequest http(Request request, Map<String, String> values) {
    String url = filled(request.url(), values, Gateway::encoded);
    HttpRequest.Builder http =
        HttpRequest.newBuilder(URI.create(url)).timeout(description.timeout());
    UnaryOperator<String> escape = request.json() ? Gateway::escaped : Gateway::encoded;
    String body = filled(request.body(), values, escape);
    http.method(
        request.method().toUpperCase(Locale.ROOT),
        body.isEmpty()
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    String type = request.json() ? "application/json" : "application/x-www-form-urlencoded";
    http.setHeader("Content-Type", type + "; charset=utf-8");
    request
        .headers()
        .forEach((name, value) -> http.setHeader(name, filled(value, values, Addresses::oneLine)));
    return http.build();
  }

  private String filled(String text, Map<String, String> values, UnaryOperator<String> escape) {
    return PLACE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(escape.apply(value(found.group(1), values))));
  }

  private String value(String name, Map<String, String> values) {
    return switch (name) {
      case "secret" -> secret;
      case "signature" -> description.signature();
      default -> values.getOrDefault(name, "");
    };
  }

  private static String escaped(String text) {
    return new String(JsonStringEncoder.getInstance().quoteAsCharArray(text));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Outcome read(HttpResponse<String> answer) {
    int status = answer.statusCode();
    if (status / 100 != 2) {
      boolean forNow = status / 100 == 5 || FOR_NOW.contains(status);
      return forNow
          ? Outcome.forNow(Integer.toString(status), retryAfter(answer))
          : Outcome.forGood(Integer.toString(status));
    }
    GatewayDescription.Accepted accepted = description.accepted();
    if (accepted.pointer().isEmpty()) {
      return Outcome.accepted(Integer.toString(status), "");
    }
    try {
      return read(json.readTree(answer.body()), accepted);
    } catch (JacksonException e) {
      return Outcome.forNow("unreadable", Duration.ZERO);
    }
  }

  private static Outcome read(@Nullable JsonNode body, GatewayDescription.Accepted accepted) {
    String code = text(body, accepted.pointer());
    if (code.isEmpty()) {
      return Outcome.forNow("unreadable", Duration.ZERO);
    }
    if (accepted.values().contains(code)) {
      return Outcome.accepted(code, accepted.id().isEmpty() ? "" : text(body, accepted.id()));
    }
    return accepted.forGood().contains(code)
        ? Outcome.forGood(code)
        : Outcome.forNow(code, Duration.ZERO);
  }

  /** What stands there in words; empty where there is nothing, or no plain value. */
  static String text(@Nullable JsonNode body, String pointer) {
    JsonNode found = body == null ? null : body.at(pointer);
    return found == null || !found.isValueNode() || found.isNull() ? "" : found.asString();
  }

  private static Duration retryAfter(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("[0-9]{1,6}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .orElse(Duration.ZERO);
  }
}
