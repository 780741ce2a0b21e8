package io.plumbline.server.messages;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A gateway's HTTP interface, as the operator's file describes it.
 *
 * @param send what is asked of it
 * @param accepted what it says where it took a message over
 * @param reports how it tells what became of one
 */
record GatewayDescription(
    Request send, String signature, Duration timeout, Accepted accepted, Reports reports) {
  private static final Set<String> PLACES =
      Set.of("phone", "text", "signature", "id", "secret", "gateway-id");

  /**
   * A request with placeholders.
   *
   * @param json whether values stand in JSON, else in a form
   */
  record Request(
      String url, String method, Map<String, String> headers, String body, boolean json) {}

  /**
   * What shows that it took a message over.
   *
   * @param pointer where its code stands in the answer (RFC 6901); empty: the status tells
   * @param values the codes that say so
   * @param id where its own number for the message stands; empty: nowhere
   * @param forGood the codes after which trying again is of no use
   */
  record Accepted(String pointer, List<String> values, String id, List<String> forGood) {}

  /**
   * How it tells what became of a message.
   *
   * @param poll asked for it; its url empty: it is not asked
   * @param list where several reports stand; empty: the whole is one report, or a list of them
   * @param id where our id or its own stands in a report
   * @param state where the state stands
   * @param answer what it wants to hear
   */
  record Reports(
      Request poll,
      String list,
      String id,
      String state,
      List<String> delivered,
      List<String> failed,
      String answer) {
    boolean isPolled() {
      return !poll.url().isEmpty();
    }
  }

  static GatewayDescription read(String file, String text) {
    List<String> problems = new ArrayList<>();
    GatewayDescription read = new Reader(new Yaml(file, problems)).read(text);
    if (!problems.isEmpty()) {
      throw new ProblemsFound(problems);
    }
    return read;
  }

  /** Reads a description; see docs/operation.md. */
  private record Reader(Yaml yaml) {
    GatewayDescription read(String text) {
      Map<String, Object> all = yaml.parse(text);
      yaml.closed(
          "the top",
          all,
          Set.of(
              "url",
              "method",
              "headers",
              "body",
              "format",
              "signature",
              "timeout-seconds",
              "accepted",
              "reports"));
      return new GatewayDescription(
          request("the top", all, true),
          yaml.word("the top", all, "signature", false),
          timeout(all),
          accepted(yaml.map("accepted", all.get("accepted"))),
          reports(yaml.map("reports", all.get("reports"))));
    }

    private Request request(String place, Map<String, Object> map, boolean needed) {
      String url = yaml.word(place, map, "url", needed);
      if (!url.isEmpty() && !isUrl(url)) {
        yaml.problem("an http or https address at url", url);
      }
      String format = map.getOrDefault("format", "json").toString();
      if (!format.equals("json") && !format.equals("form")) {
        yaml.problem("json or form at format", format);
      }
      Map<String, String> headers = new LinkedHashMap<>();
      yaml.map("headers", map.get("headers")).forEach((k, v) -> headers.put(k, v.toString()));
      String body = yaml.word(place, map, "body", false);
      String method = map.getOrDefault("method", body.isEmpty() ? "GET" : "POST").toString();
      checked(place, url + body + String.join("", headers.values()));
      return new Request(url, method, headers, body, format.equals("json"));
    }

    private static boolean isUrl(String url) {
      try {
        URI uri = URI.create(url.replaceAll("\\{[^{}]*}", "x"));
        return String.valueOf(uri.getScheme()).matches("https?") && uri.getHost() != null;
      } catch (IllegalArgumentException e) {
        return false;
      }
    }

    private void checked(String place, String text) {
      Template.places(text).stream()
          .filter(name -> name.matches("[a-z-]+") && !PLACES.contains(name))
          .forEach(name -> yaml.problem("only " + PLACES + " at " + place, "{" + name + "}"));
    }

    private Duration timeout(Map<String, Object> all) {
      String seconds = all.getOrDefault("timeout-seconds", "10").toString();
      if (!seconds.matches("[1-9][0-9]?")) {
        yaml.problem("1 to 99 at timeout-seconds", seconds);
        return Duration.ofSeconds(1);
      }
      return Duration.ofSeconds(Integer.parseInt(seconds));
    }

    private Accepted accepted(Map<String, Object> map) {
      yaml.closed("accepted", map, Set.of("pointer", "values", "id", "for-good"));
      return new Accepted(
          pointer(map, "pointer"),
          yaml.list(map.get("values")),
          pointer(map, "id"),
          yaml.list(map.get("for-good")));
    }

    private String pointer(Map<String, Object> map, String key) {
      String pointer = yaml.word("", map, key, false);
      if (!pointer.isEmpty() && !pointer.startsWith("/")) {
        yaml.problem("a JSON pointer such as /code at " + key, pointer);
      }
      return pointer;
    }

    private Reports reports(Map<String, Object> map) {
      yaml.closed(
          "reports", map, Set.of("poll", "list", "id", "state", "delivered", "failed", "answer"));
      Map<String, Object> poll = yaml.map("reports.poll", map.get("poll"));
      yaml.closed("reports.poll", poll, Set.of("url", "method", "headers", "body", "format"));
      return new Reports(
          request("reports.poll", poll, false),
          pointer(map, "list"),
          pointer(map, "id"),
          pointer(map, "state"),
          yaml.list(map.get("delivered")),
          yaml.list(map.get("failed")),
          map.getOrDefault("answer", "ok").toString());
    }
  }
}
