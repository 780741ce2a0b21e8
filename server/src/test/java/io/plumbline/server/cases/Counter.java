package io.plumbline.server.cases;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import io.plumbline.server.Staff;
import io.plumbline.server.people.Person;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A person at the pages, as a test drives them: through every filter, without a browser. */
final class Counter {
  private final MockMvc mvc;
  private final JdbcTemplate jdbc;
  private final Person person;
  private final String language;

  private Counter(MockMvc mvc, JdbcTemplate jdbc, Person person, String language) {
    this.mvc = mvc;
    this.jdbc = jdbc;
    this.person = person;
    this.language = language;
  }

  static Counter of(WebApplicationContext context, JdbcTemplate jdbc, Person person) {
    MockMvc mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    return new Counter(mvc, jdbc, person, "zh");
  }

  Counter in(String other) {
    return new Counter(mvc, jdbc, person, other);
  }

  Counter as(Person other) {
    return new Counter(mvc, jdbc, other, language);
  }

  Person person() {
    return person;
  }

  /** What came back. */
  record Page(int status, String text, String location, MockHttpServletResponse response) {
    /** The codes of what stood against it. */
    String code() {
      Matcher code = Pattern.compile("<li data-code=\"([a-z-]+)\"").matcher(text);
      return code.find() ? code.group(1) : "";
    }
  }

  Page get(String path, Object... variables) {
    return send(MockMvcRequestBuilders.get(path, variables));
  }

  Page fragment(String path, Object... variables) {
    return send(MockMvcRequestBuilders.get(path, variables).header("HX-Request", "true"));
  }

  Page post(String path, Map<String, String> values) {
    MockHttpServletRequestBuilder request =
        MockMvcRequestBuilders.post(URI.create(path)).with(csrf());
    values.forEach(request::param);
    return send(request);
  }

  private Page send(MockHttpServletRequestBuilder request) {
    return send(request, language);
  }

  private Page send(
      org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> request,
      String lang) {
    try {
      MockHttpServletResponse response =
          mvc.perform(
                  request
                      .cookie(new jakarta.servlet.http.Cookie("lang", lang))
                      .with(authentication(Staff.as(person))))
              .andReturn()
              .getResponse();
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

  /** Takes in an application and returns its number. */
  String open(String item, String applicant) {
    Page page = post("/cases/new", Map.of("token", token(), "item", item, "applicant", applicant));
    if (page.status() != 302) {
      throw new AssertionError(page.status() + " " + page.text());
    }
    return page.location().substring("/cases/".length());
  }

  /** What the form of a fresh page would send with a step. */
  Map<String, String> form(String caseId, String... fields) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("token", token());
    values.putAll(
        jdbc.queryForObject(
            "select last_seq, stage from case_file where case_id = ?",
            (row, n) -> Map.of("seq", row.getString(1), "stage", row.getString(2)),
            caseId));
    for (int i = 0; i < fields.length; i += 2) {
      values.put(fields[i], fields[i + 1]);
    }
    return values;
  }

  /** Takes a step from a fresh page. */
  Page step(String caseId, String step, String... fields) {
    return post("/cases/" + caseId + "/" + step, form(caseId, fields));
  }

  /** Files a document from a fresh page. */
  Page file(String caseId, String document, String fileName, byte[] content, String... fields) {
    var request =
        MockMvcRequestBuilders.multipart("/cases/" + caseId + "/documents")
            .file(new MockMultipartFile("file", fileName, "text/html", content));
    request.with(csrf());
    form(caseId, fields).forEach(request::param);
    request.param("document", document);
    return send(request, language);
  }

  static String token() {
    return UUID.randomUUID().toString();
  }
}
