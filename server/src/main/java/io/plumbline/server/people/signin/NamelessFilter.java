package io.plumbline.server.people.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in those who say nothing of themselves: keeps the request out of an access log, and bounds
 * what strangers may send, all of them together and nobody by their address.
 */
class NamelessFilter extends OncePerRequestFilter {
  /** What the access log's condition looks for, where an operator writes one. */
  static final String MARK = "plumbline.nameless";

  /** Four files of five megabytes, and words. */
  static final long MOST = 21L * 1024 * 1024;

  private static final long SMALL = 64L * 1024;
  private static final String SECONDS_TO_WAIT = "20";
  private final Semaphore large = new Semaphore(12);

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    request.setAttribute(MARK, true);
    response.setHeader("Referrer-Policy", "no-referrer");
    long length = request.getContentLengthLong();
    if (length > MOST || request.getHeader("Transfer-Encoding") != null) {
      response.sendError(413);
    } else if (length <= SMALL) {
      chain.doFilter(request, response);
    } else if (large.tryAcquire()) {
      try {
        chain.doFilter(request, response);
      } finally {
        large.release();
      }
    } else {
      response.setHeader("Retry-After", SECONDS_TO_WAIT);
      response.sendError(503);
    }
  }
}
