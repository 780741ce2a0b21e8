package io.plumbline.server.complaints;

import io.plumbline.server.SetClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody without an account, from an address and with a browser of their own, byte by byte. */
final class Citizen {
  private static final String BOUNDARY = "----plumbline-test";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("<code id=\"code\">([^<]+)</code>");
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
  private final int port;
  private final String from;
  private final List<String> headers;
  private final SetClock clock;

  Citizen(int port, SetClock clock) {
    this(port, clock, "127.0.0.1", List.of("User-Agent: test"));
  }

  Citizen(int port, SetClock clock, String from, List<String> headers) {
    this.port = port;
    this.clock = clock;
    this.from = from;
    this.headers = headers;
  }

  /** What came back. */
  record Page(int status, String head, byte[] body) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    /** The receipt's code. */
    String code() {
      return find(CODE);
    }

    String version() {
      return find(VERSION);
    }

    String token() {
      return find(TOKEN);
    }

    /** The code of what stood against it; empty where nothing did. */
    String refused() {
      Matcher code = Pattern.compile("<li data-code=\"([a-z-]+)\"").matcher(text());
      return code.find() ? code.group(1) : "";
    }

    private String find(Pattern pattern) {
      Matcher found = pattern.matcher(text());
      if (!found.find()) {
        throw new AssertionError("no " + pattern + " in " + status + " " + text());
      }
      return found.group(1);
    }
  }

  /** A file to attach. */
  record Sent(String name, byte[] content) {}

  /** Opens the form, waits for as long as a person writes, and sends it. */
  Page complain(String... fields) {
    return complain(List.of(), fields);
  }

  Page complain(List<Sent> files, String... fields) {
    String token = get("/complain").token();
    write();
    return send("/complain", token, files, fields);
  }

  /** Some time passes, as it does while somebody writes. */
  void write() {
    clock.forward(60);
  }

  Page send(String path, String token, List<Sent> files, String... fields) {
    List<String> all = new ArrayList<>(Arrays.asList(fields));
    all.addAll(List.of("_csrf", token));
    return post(path, multipart(files, all), "multipart/form-data; boundary=" + BOUNDARY);
  }

  Page follow(String code) {
    return act("", "code", code);
  }

  /** Does something on the page that the code opens. */
  Page act(String act, String... fields) {
    String token = get("/complain/follow").token();
    return send("/complain/follow" + act, token, List.of(), fields);
  }

  Page get(String path) {
    return exchange("GET " + path + " HTTP/1.1", new byte[0], null);
  }

  Page post(String path, byte[] body, String type) {
    return exchange("POST " + path + " HTTP/1.1", body, type);
  }

  /** Says that so many bytes will follow, and sends none. */
  Page announce(String path, long bytes) {
    return exchange("POST " + path + " HTTP/1.1\r\nContent-Length: " + bytes, new byte[0], null);
  }

  private Page exchange(String line, byte[] body, @Nullable String type) {
    StringBuilder head = new StringBuilder(line + "\r\nHost: localhost\r\nConnection: close\r\n");
    headers.forEach(one -> head.append(one).append("\r\n"));
    if (type != null) {
      head.append("Content-Type: ").append(type).append("\r\nContent-Length: ");
      head.append(body.length).append("\r\n");
    }
    head.append("\r\n");
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.getByName(from), 0)) {
      socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().write(body);
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      return read(socket.getInputStream().readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Page read(byte[] all) {
    String text = new String(all, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    String head = text.substring(0, end);
    byte[] rest = Arrays.copyOfRange(all, end + 4, all.length);
    boolean chunked =
        head.toLowerCase(java.util.Locale.ROOT).contains("transfer-encoding: chunked");
    int status = Integer.parseInt(head.substring(9, 12));
    return new Page(status, head, chunked ? joined(rest) : rest);
  }

  private static byte[] joined(byte[] chunks) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    int at = 0;
    while (at < chunks.length) {
      int end = at;
      while (chunks[end] != '\r') {
        end++;
      }
      int size = Integer.parseInt(new String(chunks, at, end - at, StandardCharsets.US_ASCII), 16);
      whole.write(chunks, end + 2, size);
      at = end + 2 + size + 2;
      if (size == 0) {
        break;
      }
    }
    return whole.toByteArray();
  }

  private static byte[] multipart(List<Sent> files, List<String> fields) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int i = 0; i < fields.size(); i += 2) {
      write(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + fields.get(i));
      write(body, "\"\r\n\r\n" + fields.get(i + 1) + "\r\n");
    }
    for (Sent file : files) {
      write(
          body,
          "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"");
      write(body, file.name() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
      body.writeBytes(file.content());
      write(body, "\r\n");
    }
    write(body, "--" + BOUNDARY + "--\r\n");
    return body.toByteArray();
  }

  private static void write(ByteArrayOutputStream body, String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
