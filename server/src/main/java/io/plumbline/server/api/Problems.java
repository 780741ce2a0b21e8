package io.plumbline.server.api;

import io.plumbline.kernel.Message;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Answers what goes wrong under {@code /api} as problem details, each with a code that never
 * changes and a sentence that says what was expected, what was found and what to try.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private final Words words;

  Problems(Words words) {
    this.words = words;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(Exception exception, HttpServletRequest request)
      throws Exception {
    if (exception instanceof AccessDeniedException) {
      throw exception;
    }
    return answer(exception, request);
  }

  ResponseEntity<ProblemDetail> answer(Exception exception, HttpServletRequest request) {
    ApiProblem problem = exception instanceof ApiProblem known ? known : problem(exception);
    return ResponseEntity.status(problem.status())
        .headers(headers(exception))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(detail(problem, request));
  }

  /** The problem as it is answered. */
  ProblemDetail detail(ApiProblem problem, HttpServletRequest request) {
    ProblemDetail detail =
        ProblemDetail.forStatusAndDetail(problem.status(), words.of(request).say(problem.reason()));
    detail.setType(URI.create("about:blank"));
    detail.setTitle(problem.status().getReasonPhrase());
    detail.setInstance(URI.create(request.getRequestURI()));
    detail.setProperty("code", problem.code());
    problem.facts().forEach(detail::setProperty);
    return detail;
  }

  private static HttpHeaders headers(Exception exception) {
    return exception instanceof ErrorResponse known ? known.getHeaders() : HttpHeaders.EMPTY;
  }

  private static ApiProblem problem(Exception exception) {
    if (exception instanceof HttpMediaTypeNotSupportedException type) {
      return ApiProblem.of(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "media-type",
          Objects.toString(type.getContentType(), ""),
          joined(type.getSupportedMediaTypes()));
    } else if (exception instanceof HttpRequestMethodNotSupportedException method) {
      return ApiProblem.of(
          HttpStatus.METHOD_NOT_ALLOWED,
          "method",
          method.getMethod(),
          joined(List.of(Objects.requireNonNullElse(method.getSupportedMethods(), new String[0]))));
    } else if (exception instanceof HttpMessageNotReadableException) {
      return ApiProblem.of(HttpStatus.BAD_REQUEST, "body");
    } else if (exception instanceof HttpMediaTypeNotAcceptableException) {
      return ApiProblem.of(HttpStatus.NOT_ACCEPTABLE, "not-acceptable");
    } else if (exception instanceof MissingServletRequestParameterException missing) {
      return ApiProblem.of(HttpStatus.BAD_REQUEST, "missing", missing.getParameterName());
    } else if (exception instanceof MethodArgumentTypeMismatchException mismatch) {
      return ApiProblem.parameter(mismatch.getName(), Objects.toString(mismatch.getValue(), ""));
    } else if (exception instanceof TypeMismatchException mismatch) {
      return ApiProblem.parameter(
          Objects.toString(mismatch.getPropertyName(), ""),
          Objects.toString(mismatch.getValue(), ""));
    }
    return exception instanceof ErrorResponse known
        ? byStatus(HttpStatus.valueOf(known.getStatusCode().value()), exception)
        : byStatus(HttpStatus.INTERNAL_SERVER_ERROR, exception);
  }

  private static ApiProblem byStatus(HttpStatus status, Exception exception) {
    if (status == HttpStatus.NOT_FOUND) {
      return ApiProblem.notFound();
    } else if (status.is4xxClientError()) {
      return new ApiProblem(status, "parameter", Message.of("api.parameter", "", ""));
    }
    LOG.error("A request could not be answered", exception);
    return ApiProblem.of(HttpStatus.INTERNAL_SERVER_ERROR, "failure");
  }

  private static String joined(List<?> words) {
    return String.join(", ", words.stream().map(Object::toString).toList());
  }
}
