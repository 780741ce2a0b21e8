package io.plumbline.server.api;

import io.plumbline.kernel.Message;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A request that cannot be served: answered as problem details (RFC 9457) with a stable code. */
public final class ApiProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final HttpStatus status;
  private final String code;
  private final transient Message reason;
  private final transient Map<String, Object> facts = new LinkedHashMap<>();

  /** A problem of that code, said by that message. */
  public ApiProblem(HttpStatus status, String code, Message reason) {
    super(code, null, false, false);
    this.status = status;
    this.code = code;
    this.reason = reason;
  }

  /** A problem whose sentence is {@code api.CODE}. */
  public static ApiProblem of(HttpStatus status, String code, Object... args) {
    return new ApiProblem(status, code, Message.of("api." + code, args));
  }

  /** What is not there, or may not be seen: the two are never told apart. */
  public static ApiProblem notFound() {
    return of(HttpStatus.NOT_FOUND, "not-found");
  }

  /** A parameter whose value cannot be understood. */
  public static ApiProblem parameter(String name, String value) {
    return of(HttpStatus.BAD_REQUEST, "parameter", name, value);
  }

  /** The same with one more fact for machines, such as the line. */
  public ApiProblem with(String name, Object value) {
    facts.put(name, value);
    return this;
  }

  HttpStatus status() {
    return status;
  }

  /** Stable, for machines. */
  public String code() {
    return code;
  }

  Message reason() {
    return reason;
  }

  Map<String, Object> facts() {
    return facts;
  }
}
