package io.plumbline.server;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import io.plumbline.server.people.BusinessSystem;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server whose interface is called as business systems and people call it. */
public abstract class ApiTestBase extends ServerTestBase {
  protected static final JsonMapper JSON = JsonMapper.builder().build();
  @Autowired private WebApplicationContext context;
  protected MockMvc mvc = MockMvcBuilders.standaloneSetup().build();

  /** What was answered. */
  public record Answered(MockHttpServletResponse response) {
    public int status() {
      return response.getStatus();
    }

    public String text() {
      try {
        return response.getContentAsString(StandardCharsets.UTF_8);
      } catch (UnsupportedEncodingException e) {
        throw new IllegalStateException(e);
      }
    }

    public JsonNode json() {
      return JSON.readTree(text());
    }
  }

  @BeforeEach
  void mvc() {
    mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
  }

  /** A business system with a token of these scopes. */
  protected Authentication system(String name, @Nullable String unit, String... scopes) {
    Person admin = Staff.employ(jdbc, "token-admin", "安全管理员", null, Role.SECURITY_ADMIN);
    jdbc.update(
        "insert into api_token (name, prefix, hash, unit_id, scopes, created_by, created_at)"
            + " values (?,?,?,?,?::text[],?,?) on conflict do nothing",
        name,
        name,
        name.getBytes(StandardCharsets.UTF_8),
        unit,
        "{" + String.join(",", scopes) + "}",
        admin.id(),
        Timestamp.from(clock.instant()));
    Long id = jdbc.queryForObject("select id from api_token where name = ?", Long.class, name);
    return UsernamePasswordAuthenticationToken.authenticated(
        new BusinessSystem(id == null ? 0 : id, name, unit, Set.of(scopes)),
        null,
        Arrays.stream(scopes).map(scope -> new SimpleGrantedAuthority("SCOPE_" + scope)).toList());
  }

  protected Answered get(String path, Authentication who, String language) {
    return call(MockMvcRequestBuilders.get(URI.create(path)), who, language);
  }

  protected Answered post(
      String path, String type, String body, Authentication who, String language) {
    return call(
        MockMvcRequestBuilders.post(URI.create(path))
            .contentType(type)
            .content(body.getBytes(StandardCharsets.UTF_8)),
        who,
        language);
  }

  protected <B extends AbstractMockHttpServletRequestBuilder<B>> Answered call(
      B request, Authentication who, String language) {
    try {
      return new Answered(
          mvc.perform(
                  request
                      .with(authentication(who))
                      .with(csrf())
                      .header("Accept-Language", language))
              .andReturn()
              .getResponse());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
