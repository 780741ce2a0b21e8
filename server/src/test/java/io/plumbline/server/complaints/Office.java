package io.plumbline.server.complaints;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import io.plumbline.server.Staff;
import io.plumbline.server.people.Person;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Staff at the pages of complaints. */
final class Office {
  private final MockMvc mvc;

  Office(WebApplicationContext context) {
    this.mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
  }

  /** What came back. */
  record Page(int status, String text, String location, MockHttpServletResponse response) {
    String refused() {
      Matcher code = Pattern.compile("<li data-code=\"([a-z-]+)\"").matcher(text);
      return code.find() ? code.group(1) : "";
    }

    String version() {
      Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(text);
      return version.find() ? version.group(1) : "0";
    }
  }

  Page get(Person who, String path) {
    return send(who, MockMvcRequestBuilders.get(URI.create(path)));
  }

  Page post(Person who, String path, String... fields) {
    MockHttpServletRequestBuilder request =
        MockMvcRequestBuilders.post(URI.create(path)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return send(who, request);
  }

  /** Acts from a fresh page of that complaint. */
  Page act(Person who, long complaint, String act, String... fields) {
    String path = "/complaints/" + complaint;
    String[] all = java.util.Arrays.copyOf(fields, fields.length + 2);
    all[fields.length] = "version";
    all[fields.length + 1] = get(who, path).version();
    return post(who, path + "/" + act, all);
  }

  private Page send(Person who, MockHttpServletRequestBuilder request) {
    try {
      MockHttpServletResponse response =
          mvc.perform(request.with(authentication(Staff.as(who)))).andReturn().getResponse();
      String location = response.getHeader("Location");
      return new Page(
          response.getStatus(),
          response.getContentAsString(StandardCharsets.UTF_8),
          location == null ? "" : location,
          response);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
