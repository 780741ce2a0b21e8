package io.plumbline.server.people.signin;

import io.plumbline.server.people.BusinessSystem;
import io.plumbline.server.people.tokens.Tokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in a system that shows a valid token, for one request. */
class TokenFilter extends OncePerRequestFilter {
  private static final String BEARER = "bearer ";
  private final Tokens tokens;
  private final ApiProblems problems;

  TokenFilter(Tokens tokens, ApiProblems problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  /** Whether a token is shown at a door where tokens are taken. */
  static boolean concerns(HttpServletRequest request) {
    return ApiProblems.concerns(request) && shown(request) != null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String token = shown(request);
    Optional<BusinessSystem> system = token == null ? Optional.empty() : tokens.system(token);
    if (system.isEmpty()) {
      problems.write(request, response, 401, "token-not-valid");
      return;
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authenticated(system.get()));
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }

  private static Authentication authenticated(BusinessSystem system) {
    List<SimpleGrantedAuthority> scopes =
        system.scopes().stream()
            .map(scope -> new SimpleGrantedAuthority("SCOPE_" + scope))
            .toList();
    return UsernamePasswordAuthenticationToken.authenticated(system, null, scopes);
  }

  private static @Nullable String shown(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    return header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER)
        ? header.substring(BEARER.length()).trim()
        : null;
  }
}
