package io.plumbline.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody's browser without a screen: it keeps cookies, follows nothing, and fills in forms. */
public final class Browser {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String server;

  public Browser(int port) {
    server = "http://localhost:" + port;
  }

  public HttpResponse<String> get(String path) {
    return send(to(path).GET().build());
  }

  /** Sends a form with the token that the page at {@code from} carries. */
  public HttpResponse<String> post(String from, String path, String... fields) {
    return postWithout(path, form(fields) + "&_csrf=" + encoded(token(from)));
  }

  /** Sends a form's body as it is. */
  public HttpResponse<String> postWithout(String path, String body) {
    return send(
        to(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** Sends a request with a bearer's token. */
  public HttpResponse<String> bearing(String token, String method, String path, String body) {
    return send(
        to(path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  public HttpResponse<String> signIn(String login, String password) {
    return post("/sign-in", "/sign-in", "username", login, "password", password);
  }

  /** The session's id; empty before there is one. */
  public String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("plumbline"))
        .map(cookie -> cookie.getValue())
        .findFirst()
        .orElse("");
  }

  private String token(String from) {
    Matcher token = TOKEN.matcher(get(from).body());
    if (!token.find()) {
      throw new AssertionError("no form on " + from);
    }
    return token.group(1);
  }

  private static String form(String... fields) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      body.append(i == 0 ? "" : "&").append(encoded(fields[i])).append('=');
      body.append(encoded(fields[i + 1]));
    }
    return body.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(server + path));
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
