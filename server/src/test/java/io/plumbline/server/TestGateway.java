package io.plumbline.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway for text messages that fails in every way that a test asks for. */
public final class TestGateway {
  static final String SECRET = "secret-of-the-gateway";
  private final JsonMapper json = new JsonMapper();
  private final List<Taken> taken = new CopyOnWriteArrayList<>();
  private final Map<String, String> reports = new ConcurrentHashMap<>();
  private volatile Manner manner = Manner.ACCEPTS;
  private volatile CountDownLatch held = new CountDownLatch(1);
  private HttpServer server = started(0);

  /** How it answers. */
  public enum Manner {
    ACCEPTS,
    BREAKS,
    IS_BUSY,
    REFUSES_WITH_200,
    KNOWS_NO_SUCH_NUMBER,
    SPEAKS_GARBAGE,
    SAYS_NOTHING,
    DOES_NOT_KNOW_US,
    CALLS_IT_A_BAD_REQUEST
  }

  /** A text message as it arrived here. */
  public record Taken(String phone, String text, String id, String signature, String secret) {}

  private HttpServer started(int port) {
    try {
      HttpServer fresh =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      fresh.createContext("/send", this::send);
      fresh.createContext("/state", this::state);
      fresh.setExecutor(Executors.newCachedThreadPool(TestGateway::daemon));
      fresh.start();
      return fresh;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "test-gateway");
    thread.setDaemon(true);
    return thread;
  }

  String description() {
    return String.join(
        "\n",
        "url: http://127.0.0.1:" + server.getAddress().getPort() + "/send",
        "headers: {Authorization: 'Bearer {secret}'}",
        "body: '{\"to\":\"{phone}\",\"say\":\"{text}\",\"sign\":\"{signature}\",\"no\":\"{id}\"}'",
        "signature: 示例市人社局",
        "timeout-seconds: 1",
        "accepted: {pointer: /result/code, values: ['0'], id: /result/no, for-good: [E-NUMBER]}",
        "reports:",
        "  poll: {url: 'http://127.0.0.1:" + server.getAddress().getPort() + "/state?no={id}'}",
        "  id: /no",
        "  state: /state",
        "  delivered: [DELIVRD]",
        "  failed: [UNDELIV, EXPIRED]",
        "  answer: received",
        "");
  }

  /** From now on it answers so. */
  public void answers(Manner next) {
    manner = next;
    if (next == Manner.SAYS_NOTHING) {
      held = new CountDownLatch(1);
    } else {
      held.countDown();
    }
  }

  /** What it will say of a message when it is asked. */
  public void says(String id, String state) {
    reports.put(id, state);
  }

  /** Does that while nothing listens where it was. */
  public synchronized void refusingConnections(Runnable work) {
    int port = server.getAddress().getPort();
    server.stop(0);
    try {
      work.run();
    } finally {
      server = started(port);
    }
  }

  /** What arrived for that number. */
  public List<Taken> taken(String phone) {
    return taken.stream().filter(one -> one.phone().equals(phone)).toList();
  }

  private void send(HttpExchange exchange) throws IOException {
    JsonNode body = json.readTree(exchange.getRequestBody().readAllBytes());
    taken.add(
        new Taken(
            body.at("/to").asString(),
            body.at("/say").asString(),
            body.at("/no").asString(),
            body.at("/sign").asString(),
            String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))));
    switch (manner) {
      case ACCEPTS -> {
        String no = "g" + body.at("/no").asString();
        answer(exchange, 200, "{\"result\":{\"code\":0,\"no\":\"" + no + "\"}}");
      }
      case BREAKS -> answer(exchange, 500, "{\"result\":{\"code\":0}}");
      case IS_BUSY -> {
        exchange.getResponseHeaders().add("Retry-After", "7200");
        answer(exchange, 429, "");
      }
      case REFUSES_WITH_200 -> answer(exchange, 200, "{\"result\":{\"code\":\"E-BALANCE\"}}");
      case KNOWS_NO_SUCH_NUMBER -> answer(exchange, 200, "{\"result\":{\"code\":\"E-NUMBER\"}}");
      case SPEAKS_GARBAGE -> answer(exchange, 200, "<html>502</html>");
      case DOES_NOT_KNOW_US -> answer(exchange, 401, "");
      case CALLS_IT_A_BAD_REQUEST -> answer(exchange, 400, "");
      case SAYS_NOTHING -> hold(exchange);
    }
  }

  private void hold(HttpExchange exchange) throws IOException {
    try {
      held.await();
      answer(exchange, 500, "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void state(HttpExchange exchange) throws IOException {
    String no = exchange.getRequestURI().getQuery().substring("no=".length());
    String state = reports.getOrDefault(no, "ON-ITS-WAY");
    answer(exchange, 200, "[{\"no\":\"" + no + "\",\"state\":\"" + state + "\"}]");
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
