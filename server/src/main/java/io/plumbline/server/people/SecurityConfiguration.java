package io.plumbline.server.people;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

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

  @Bean
  SecurityFilterChain pages(HttpSecurity http) {
    return http.authorizeHttpRequests(SecurityConfiguration::rules)
        .formLogin(form -> form.loginPage("/sign-in").defaultSuccessUrl("/"))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                    .referrerPolicy(
                        referrer ->
                            referrer.policy(
                                org.springframework.security.web.header.writers
                                    .ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN)))
        .build();
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
