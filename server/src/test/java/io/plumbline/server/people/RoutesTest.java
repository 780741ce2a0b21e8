package io.plumbline.server.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.plumbline.server.ServerTestBase;
import io.plumbline.server.Staff;
import io.plumbline.server.people.Routes.Route;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Walks every address of every controller with each right and with none. */
class RoutesTest extends ServerTestBase {
  @Autowired
  @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping controllers;

  @Autowired
  @Qualifier("springSecurityFilterChain") private jakarta.servlet.Filter security;

  @Autowired private WebApplicationContext context;
  private final Map<Role, Person> staff = new EnumMap<>(Role.class);

  private record Address(String method, String path) {}

  @BeforeEach
  void everybody() {
    for (Role role : Role.values()) {
      staff.put(role, Staff.employ(jdbc, "walk-" + role.name(), role.name(), null, role));
    }
  }

  @Test
  void every_address_of_a_controller_has_a_rule() {
    List<Address> without =
        addresses().stream().filter(address -> rule(address).isEmpty()).toList();
    assertThat(without).isEmpty();
  }

  @Test
  void every_address_lets_in_whom_its_rule_names_and_nobody_else() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Address address : addresses()) {
      Optional<Route> rule = rule(address);
      check(wrong, address, null, rule.isPresent() && isForAnyone(rule.get()));
      for (Role role : Role.values()) {
        check(wrong, address, role, rule.isPresent() && isFor(rule.get(), role));
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Whoever sees no case could not see what they bring in; whoever watches does not write. */
  @Test
  void files_are_brought_in_by_those_who_answer_for_a_units_cases_and_nobody_else() {
    for (String method : List.of("GET", "POST")) {
      Route rule = rule(new Address(method, "/imports/1")).orElseThrow();
      assertThat(rule.roles()).containsExactlyInAnyOrder(Role.SECTION_CHIEF, Role.DEPUTY_DIRECTOR);
    }
    assertThat(Routes.all())
        .filteredOn(route -> route.roles().stream().anyMatch(Role::isAdministrator))
        .extracting(Route::pattern)
        .noneMatch(pattern -> pattern.startsWith("/imports") || pattern.startsWith("/cases"));
  }

  @Test
  void what_no_rule_names_is_denied_to_everybody() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Role role : Role.values()) {
      check(wrong, new Address("GET", "/nobody-thought-of-this"), role, false);
    }
    check(wrong, new Address("GET", "/nobody-thought-of-this"), null, false);
    assertThat(wrong).isEmpty();
  }

  @Test
  void every_answer_carries_a_content_policy_without_inline_script_or_style() throws Exception {
    for (Address address : addresses()) {
      String policy = pass(address, Role.CLERK).getHeader("Content-Security-Policy");
      assertThat(policy)
          .as(address.toString())
          .contains("script-src 'self'")
          .contains("style-src 'self'")
          .doesNotContain("unsafe");
    }
  }

  /** Where a machine comes in that knows no forms; a secret stands in its address. */
  private static final Address WITHOUT_FORM = new Address("POST", "/messages/reports/1");

  @Test
  void what_is_changed_needs_the_form_token() throws Exception {
    for (Address address : addresses()) {
      if (!address.method().equals("GET") && !address.equals(WITHOUT_FORM)) {
        MockHttpServletResponse answer = through(request(address, staff.get(Role.CLERK)));
        assertThat(answer.getStatus()).as(address.toString()).isEqualTo(403);
      }
    }
  }

  private void check(List<String> wrong, Address address, @Nullable Role role, boolean expected)
      throws Exception {
    boolean passed = pass(address, role).getHeader("passed") != null;
    if (passed != expected) {
      wrong.add(address + " " + role + (passed ? " came in" : " was turned away"));
    }
  }

  private MockHttpServletResponse pass(Address address, @Nullable Role role) throws Exception {
    return through(request(address, role == null ? null : staff.get(role)).with(csrf()));
  }

  private MockHttpServletRequestBuilder request(Address address, @Nullable Person person) {
    MockHttpServletRequestBuilder request =
        MockMvcRequestBuilders.request(HttpMethod.valueOf(address.method()), address.path());
    return person == null ? request : request.with(authentication(Staff.as(person)));
  }

  /** Goes through the doors only: no controller acts. */
  private MockHttpServletResponse through(MockHttpServletRequestBuilder asked) throws Exception {
    TestSecurityContextHolder.clearContext();
    MockHttpServletRequest request =
        asked.buildRequest(
            java.util.Objects.requireNonNull(context.getServletContext(), "a web server"));
    request = asked.postProcessRequest(request);
    MockHttpServletResponse response = new MockHttpServletResponse();
    MockFilterChain inside =
        new MockFilterChain() {
          @Override
          public void doFilter(
              jakarta.servlet.ServletRequest in, jakarta.servlet.ServletResponse out) {
            ((jakarta.servlet.http.HttpServletResponse) out).setHeader("passed", "yes");
          }
        };
    security.doFilter(request, response, inside);
    TestSecurityContextHolder.clearContext();
    return response;
  }

  private static boolean isForAnyone(Route rule) {
    return rule.access() == Routes.Access.ANYONE;
  }

  private static boolean isFor(Route rule, Role role) {
    return switch (rule.access()) {
      case ANYONE, SIGNED_IN -> true;
      case ROLES -> rule.roles().contains(role);
    };
  }

  private static Optional<Route> rule(Address address) {
    PathContainer path = PathContainer.parsePath(address.path());
    return Routes.all().stream()
        .filter(route -> route.method().equals("*") || route.method().equals(address.method()))
        .filter(route -> PathPatternParser.defaultInstance.parse(route.pattern()).matches(path))
        .findFirst();
  }

  private Set<Address> addresses() {
    Set<Address> addresses = new java.util.LinkedHashSet<>();
    controllers
        .getHandlerMethods()
        .keySet()
        .forEach(
            mapping -> {
              Set<String> methods = new java.util.TreeSet<>();
              mapping.getMethodsCondition().getMethods().forEach(one -> methods.add(one.name()));
              if (methods.isEmpty()) {
                methods.addAll(List.of("GET", "POST"));
              }
              for (String pattern : mapping.getPatternValues()) {
                String path = pattern.replaceAll("\\{[^/]*}", "1").replace("**", "1");
                methods.forEach(method -> addresses.add(new Address(method, path)));
              }
            });
    return addresses;
  }

  @Test
  void the_walk_finds_the_controllers() {
    assertThat(addresses())
        .contains(new Address("GET", "/accounts"), new Address("POST", "/rights/1"));
    assertThat(security).isInstanceOf(FilterChainProxy.class);
  }
}
