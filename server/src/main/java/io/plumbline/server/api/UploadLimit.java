package io.plumbline.server.api;

import io.plumbline.kernel.Message;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns away uploads that are larger than any may be, by the length that they announce: before the
 * form's token is looked for, which in a form that cannot be read would seem to be missing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class UploadLimit extends OncePerRequestFilter {
  private final DataSize most;
  private final Problems problems;
  private final JsonMapper json;

  UploadLimit(
      @Value("${spring.servlet.multipart.max-request-size}") DataSize most,
      Problems problems,
      JsonMapper json) {
    this.most = most;
    this.problems = problems;
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isUpload(request.getContentType()) || request.getContentLengthLong() <= most.toBytes()) {
      chain.doFilter(request, response);
    } else if (isRead(request.getHeader("Accept"))) {
      request.setAttribute("uploadMost", most.toMegabytes());
      request.setAttribute("uploadFound", megabytes(request));
      HttpServletRequest unread = new Unread(request, HttpStatus.CONTENT_TOO_LARGE.value());
      request.getRequestDispatcher("/error").forward(unread, response);
    } else {
      write(request, response);
    }
  }

  private static boolean isUpload(@Nullable String contentType) {
    return contentType != null && contentType.startsWith("multipart/");
  }

  /** Whether it is a person who reads the answer. */
  private static boolean isRead(@Nullable String accept) {
    return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
  }

  private static long megabytes(HttpServletRequest request) {
    return (request.getContentLengthLong() + (1 << 20) - 1) >> 20;
  }

  private void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ApiProblem problem =
        new ApiProblem(
            HttpStatus.CONTENT_TOO_LARGE,
            "too-large",
            Message.of("api.too-large-upload", most.toMegabytes(), megabytes(request)));
    response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getOutputStream()
        .write(
            json.writeValueAsString(body(problems.detail(problem, request)))
                .getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Object> body(ProblemDetail detail) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "about:blank");
    body.put("title", String.valueOf(detail.getTitle()));
    body.put("status", detail.getStatus());
    body.put("detail", String.valueOf(detail.getDetail()));
    body.put("instance", String.valueOf(detail.getInstance()));
    Map<String, Object> facts = detail.getProperties();
    body.putAll(facts == null ? Map.of() : facts);
    return body;
  }
}
