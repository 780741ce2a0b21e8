package io.plumbline.server.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Says to a program, as RFC 9457 has it, why it may not come in. */
@Component
class ApiProblems {
  private final MessageSource messages;
  private final LocaleResolver language;
  private final JsonMapper json;

  ApiProblems(MessageSource messages, LocaleResolver language, JsonMapper json) {
    this.messages = messages;
    this.language = language;
    this.json = json;
  }

  /** Whether it is a program that asks. */
  static boolean concerns(HttpServletRequest request) {
    return path(request).startsWith("/api/");
  }

  /** The path that is asked for, inside this application. */
  static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }

  void write(HttpServletRequest request, HttpServletResponse response, int status, String code)
      throws IOException {
    response.setStatus(status);
    if (status == 401) {
      response.setHeader("WWW-Authenticate", "Bearer");
    }
    response.setContentType("application/problem+json");
    response
        .getOutputStream()
        .write(
            json.writeValueAsString(body(request, status, code)).getBytes(StandardCharsets.UTF_8));
  }

  private Map<String, Object> body(HttpServletRequest request, int status, String code) {
    Locale locale = language.resolveLocale(request);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "about:blank");
    body.put("title", messages.getMessage("people.api." + code + ".title", null, locale));
    body.put("status", status);
    body.put("detail", messages.getMessage("people.api." + code, null, locale));
    body.put("instance", request.getRequestURI());
    body.put("code", code);
    return body;
  }
}
