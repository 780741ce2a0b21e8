package io.plumbline.benchmarks.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who is signed in and opens pages. */
final class Reader {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern CASE = Pattern.compile("href=\"/cases/([^\"?/]*-[^\"?/]*)\"");
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final RunningServer server;

  Reader(RunningServer server) {
    this.server = server;
  }

  void signIn(String login, String password) throws IOException, InterruptedException {
    String form =
        "_csrf=" + encoded(first(TOKEN, text("/sign-in"))) + "&username=" + login + "&password=" + encoded(password);
    HttpRequest post =
        HttpRequest.newBuilder(server.at("/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    HttpResponse<Void> answer = client.send(post, BodyHandlers.discarding());
    String to = answer.headers().firstValue("Location").orElse("");
    if (answer.statusCode() != 302 || to.contains("sign-in")) {
      throw new IllegalStateException("Expected to be signed in, but found " + answer.statusCode() + " " + to);
    }
  }

  /** The numbers of the cases on the first page of the list. */
  List<String> someCases() throws IOException, InterruptedException {
    List<String> cases = CASE.matcher(text("/cases")).results().map(m -> m.group(1)).distinct().toList();
    if (cases.isEmpty()) {
      throw new IllegalStateException("Expected cases on the list, but found none");
    }
    return cases;
  }

  /** Opens a page; how long the first byte took, in nanoseconds. */
  long open(String path) throws IOException, InterruptedException {
    URI uri = server.at(path);
    long began = System.nanoTime();
    HttpResponse<InputStream> answer =
        client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      int firstByte = body.read();
      long first = System.nanoTime() - began;
      body.readAllBytes();
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("Expected " + path + ", but found " + answer.statusCode());
      }
      return first;
    }
  }

  private String text(String path) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(server.at(path)).build(), BodyHandlers.ofString()).body();
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("Expected " + pattern + " on the page, but found none");
    }
    return matcher.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
