package io.plumbline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import io.plumbline.server.people.Person;
import java.nio.charset.StandardCharsets;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages as people at different desks get them. */
public final class Desk {
  private final MockMvc web;

  public Desk(WebApplicationContext context) {
    web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
  }

  /** What that person gets at that address. */
  public MockHttpServletResponse get(Person person, String path) {
    return perform(person, MockMvcRequestBuilders.get(path));
  }

  /** The page that person sees there. */
  public String page(Person person, String path) {
    MockHttpServletResponse response = get(person, path);
    assertThat(response.getStatus()).as(path).isEqualTo(200);
    return text(response);
  }

  /** Sends a form: names and values in turn. */
  public MockHttpServletResponse post(Person person, String path, String... fields) {
    return perform(person, form(path, fields));
  }

  /** Sends a form with a file. */
  public MockHttpServletResponse postFile(
      Person person, String path, MockMultipartFile file, String... fields) {
    return perform(person, form(path, fields).file(file));
  }

  private static MockMultipartHttpServletRequestBuilder form(String path, String... fields) {
    MockMultipartHttpServletRequestBuilder form = multipart(path);
    for (int i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    return form;
  }

  private MockHttpServletResponse perform(
      Person person, AbstractMockHttpServletRequestBuilder<?> request) {
    try {
      return web.perform(request.with(authentication(Staff.as(person))).with(csrf()))
          .andReturn()
          .getResponse();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  public static String text(MockHttpServletResponse response) {
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
