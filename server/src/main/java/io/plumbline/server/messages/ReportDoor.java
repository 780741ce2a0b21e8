package io.plumbline.server.messages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a gateway tells what became of messages; who does not know the token finds nothing. */
@RestController
class ReportDoor {
  private static final int LARGEST = 256 * 1024;
  private final Ways ways;
  private final Reports reports;
  private final byte[] token;

  ReportDoor(Ways ways, Reports reports, @Value("${plumbline.sms-report-token:}") String token) {
    this.ways = ways;
    this.reports = reports;
    this.token = token.getBytes(StandardCharsets.UTF_8);
  }

  @PostMapping("/messages/reports/{token}")
  ResponseEntity<String> take(@PathVariable("token") String shown, HttpServletRequest request)
      throws IOException {
    Optional<Gateway> gateway = ways.sms();
    if (gateway.isEmpty() || !isKnown(shown)) {
      return ResponseEntity.notFound().build();
    }
    GatewayDescription.Reports format = gateway.get().description().reports();
    reports.take(format, body(request));
    return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(format.answer());
  }

  /** A form's body may have been read already, for its parameters. */
  private static String body(HttpServletRequest request) throws IOException {
    String type = String.valueOf(request.getContentType());
    if (!type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
      byte[] body = request.getInputStream().readNBytes(LARGEST);
      return new String(body, StandardCharsets.UTF_8);
    }
    return request.getParameterMap().entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()[0]))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private boolean isKnown(String shown) {
    return token.length > 0 && MessageDigest.isEqual(token, shown.getBytes(StandardCharsets.UTF_8));
  }
}
