package io.plumbline.server.people.signin;

import io.plumbline.server.people.Acts;
import io.plumbline.server.people.BusinessSystem;
import io.plumbline.server.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Turns away: a person to the sign-in page, a program with a problem; what was denied is kept. */
@Component
class Doorkeeper implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final ApiProblems problems;
  private final Acts acts;

  Doorkeeper(ApiProblems problems, Acts acts) {
    this.problems = problems;
    this.acts = acts;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    String signIn = request.getContextPath() + "/sign-in";
    if (ApiProblems.concerns(request)) {
      problems.write(request, response, 401, "sign-in-needed");
    } else if (request.getHeader("HX-Request") != null) {
      // A redirect would put the sign-in page into a part of the page that asked.
      response.setStatus(401);
      response.setHeader("HX-Redirect", signIn);
    } else {
      response.sendRedirect(signIn);
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    String code = denied instanceof CsrfException ? "form-token-missing" : "not-allowed";
    boolean known = keep(request, code);
    if (!ApiProblems.concerns(request)) {
      response.sendError(403);
    } else if (known) {
      problems.write(request, response, 403, code);
    } else {
      problems.write(request, response, 401, "sign-in-needed");
    }
  }

  private boolean keep(HttpServletRequest request, String code) {
    String asked = request.getMethod() + " " + ApiProblems.path(request);
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    Object principal = who == null ? null : who.getPrincipal();
    if (principal instanceof Person person) {
      acts.record(person, "access", asked, false, code);
    } else if (principal instanceof BusinessSystem system) {
      acts.recordSystem(system, "access", asked, false, code);
    }
    return principal instanceof Person || principal instanceof BusinessSystem;
  }
}
