package io.plumbline.server.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers requests under {@code /api} that reach no route as problem details. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Unrouted {
  private final Problems problems;

  Unrouted(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler({
    HttpMediaTypeNotAcceptableException.class,
    HttpMediaTypeNotSupportedException.class,
    HttpRequestMethodNotSupportedException.class,
    NoResourceFoundException.class
  })
  ResponseEntity<ProblemDetail> on(ServletException exception, HttpServletRequest request)
      throws ServletException {
    if (!request.getRequestURI().startsWith("/api/")) {
      throw exception;
    }
    return problems.answer(exception, request);
  }
}
