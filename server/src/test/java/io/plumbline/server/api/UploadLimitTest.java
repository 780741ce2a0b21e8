package io.plumbline.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.server.ServerTestBase;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Uploads larger than any may be, told by their length alone: nothing of them need be sent. */
class UploadLimitTest extends ServerTestBase {
  private static final long LENGTH = (230L << 20) + 1;
  @LocalServerPort private int port;

  private String announce(String path, String accept) throws IOException {
    String head =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: "
            + accept
            + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: "
            + LENGTH
            + "\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      return until(socket.getInputStream(), accept.contains("html") ? "</html>" : "}");
    }
  }

  private static String until(InputStream in, String end) throws IOException {
    StringBuilder heard = new StringBuilder();
    byte[] some = new byte[8192];
    java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
    for (int n = in.read(some); n >= 0 && !heard.toString().contains(end); n = in.read(some)) {
      all.write(some, 0, n);
      heard.setLength(0);
      heard.append(all.toString(StandardCharsets.UTF_8));
      if (heard.toString().contains(end)) {
        break;
      }
    }
    return heard.toString();
  }

  @Test
  void a_person_reads_what_was_expected_found_and_what_to_try() throws IOException {
    assertThat(announce("/imports", "text/html"))
        .startsWith("HTTP/1.1 413")
        .contains("一次上传应不超过 201 MB，但有 231 MB")
        .contains(".csv.gz");
    assertThat(announce("/cases/XK-1/documents?lang=en", "text/html"))
        .startsWith("HTTP/1.1 413")
        .contains("Expected at most 201 MB in one upload, but it has 231 MB")
        .contains("cut it into several files");
  }

  @Test
  void a_program_gets_a_problem() throws IOException {
    assertThat(announce("/imports", "*/*"))
        .startsWith("HTTP/1.1 413")
        .contains("application/problem+json")
        .contains("\"code\":\"too-large\"")
        .contains("可试压缩");
  }
}
