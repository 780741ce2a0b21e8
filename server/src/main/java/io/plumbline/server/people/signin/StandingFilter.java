package io.plumbline.server.people.signin;

import io.plumbline.server.people.Person;
import io.plumbline.server.people.accounts.Account;
import io.plumbline.server.people.accounts.AccountRows;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at every request whether a session still stands: it ends with the rights, the password or
 * the account that it began with, and leads to the change of a first password before all else.
 */
class StandingFilter extends OncePerRequestFilter {
  private static final Set<String> BEFORE_THE_CHANGE = Set.of("/password", "/sign-out", "/error");
  private final AccountRows accounts;
  private final ApiProblems problems;

  StandingFilter(AccountRows accounts, ApiProblems problems) {
    this.accounts = accounts;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = ApiProblems.path(request);
    return path.equals("/app.css") || path.startsWith("/assets/") || path.startsWith("/webjars/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (signedIn != null && signedIn.getPrincipal() instanceof Person person) {
      Optional<Account> account = accounts.byId(person.id()).filter(now -> stands(person, now));
      if (account.isEmpty()) {
        end(request);
      } else if (account.get().entry().mustChange() && !mayBefore(request)) {
        toPassword(request, response);
        return;
      }
    }
    chain.doFilter(request, response);
  }

  private static boolean stands(Person person, Account now) {
    return now.active() && now.person().epoch() == person.epoch();
  }

  private static void end(HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  private static boolean mayBefore(HttpServletRequest request) {
    return BEFORE_THE_CHANGE.contains(ApiProblems.path(request));
  }

  private void toPassword(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (ApiProblems.concerns(request)) {
      problems.write(request, response, 403, "password-change-needed");
    } else if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", request.getContextPath() + "/password");
    } else {
      response.sendRedirect(request.getContextPath() + "/password");
    }
  }
}
