package io.plumbline.server.people.signin;

import io.plumbline.server.people.Acts;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.PublicForms;
import io.plumbline.server.people.Routes;
import io.plumbline.server.people.accounts.AccountRows;
import io.plumbline.server.people.tokens.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Denies by default, and lets through what {@link Routes} names. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  private static final String CONTENT =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  @Bean
  PasswordEncoder passwordEncoder() {
    return new BCryptPasswordEncoder(11);
  }

  /** PostgreSQL's text holds no NUL; a parameter with one is nobody's honest request. */
  @Bean
  StrictHttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
    return firewall;
  }

  /** Systems: a token with each request, no session, no form token. */
  @Bean
  @Order(1)
  SecurityFilterChain systems(
      HttpSecurity http, Tokens tokens, ApiProblems problems, Doorkeeper door) {
    return http.securityMatcher(TokenFilter::concerns)
        .authorizeHttpRequests(SecurityConfiguration::rules)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .exceptionHandling(turn -> turn.authenticationEntryPoint(door).accessDeniedHandler(door))
        .addFilterBefore(new TokenFilter(tokens, problems), AnonymousAuthenticationFilter.class)
        .headers(SecurityConfiguration::headers)
        .build();
  }

  /** An SMS gateway tells what became of messages; the secret is in the address. */
  @Bean
  @Order(0)
  SecurityFilterChain gateways(HttpSecurity http) {
    return http.securityMatcher("/messages/reports/*")
        .authorizeHttpRequests(SecurityConfiguration::rules)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .headers(SecurityConfiguration::headers)
        .build();
  }

  /** Strangers: no session, no cookie, nothing kept; the form's own token is signed. */
  @Bean
  @Order(0)
  SecurityFilterChain strangers(HttpSecurity http, PublicForms forms, Doorkeeper door) {
    return http.securityMatcher("/complain", "/complain/**")
        .authorizeHttpRequests(SecurityConfiguration::rules)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(forms)
                    .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
        .requestCache(AbstractHttpConfigurer::disable)
        .exceptionHandling(turn -> turn.authenticationEntryPoint(door).accessDeniedHandler(door))
        .addFilterBefore(new NamelessFilter(), CsrfFilter.class)
        .headers(SecurityConfiguration::headers)
        .build();
  }

  /** People: pages, and the API with the session that they have. */
  @Bean
  @Order(2)
  SecurityFilterChain people(
      HttpSecurity http, AccountRows accounts, ApiProblems problems, Doorkeeper door, Acts acts) {
    return http.authorizeHttpRequests(SecurityConfiguration::rules)
        .formLogin(form -> form.loginPage("/sign-in").defaultSuccessUrl("/"))
        .logout(
            out ->
                out.logoutUrl("/sign-out")
                    .addLogoutHandler(kept(acts))
                    .logoutSuccessUrl("/sign-in?out"))
        .exceptionHandling(turn -> turn.authenticationEntryPoint(door).accessDeniedHandler(door))
        .addFilterBefore(
            new StandingFilter(accounts, problems), AnonymousAuthenticationFilter.class)
        .headers(SecurityConfiguration::headers)
        .build();
  }

  private static LogoutHandler kept(Acts acts) {
    return (request, response, who) -> {
      if (who != null && who.getPrincipal() instanceof Person person) {
        acts.record(person, "sign-out", "", true, "");
      }
    };
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
  }

  private static void rules(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    for (Routes.Route route : Routes.all()) {
      var matched =
          route.method().equals("*")
              ? requests.requestMatchers(route.pattern())
              : requests.requestMatchers(HttpMethod.valueOf(route.method()), route.pattern());
      switch (route.access()) {
        case ANYONE -> matched.permitAll();
        case SIGNED_IN -> matched.authenticated();
        case ROLES -> matched.hasAnyAuthority(authorities(route));
      }
    }
    requests.anyRequest().denyAll();
  }

  private static String[] authorities(Routes.Route route) {
    List<String> authorities = new ArrayList<>();
    route.roles().forEach(role -> authorities.add("ROLE_" + role.name()));
    if (!route.scope().isEmpty()) {
      authorities.add("SCOPE_" + route.scope());
    }
    return authorities.toArray(String[]::new);
  }
}
