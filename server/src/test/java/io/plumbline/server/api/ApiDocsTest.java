package io.plumbline.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.server.ApiTestBase;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class ApiDocsTest extends ApiTestBase {
  @Autowired
  @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping routes;

  private JsonNode description() {
    Answered answered = get("/api/docs/openapi.json", system("docs", null), "zh");
    assertThat(answered.status()).isEqualTo(200);
    return answered.json();
  }

  private Set<String> served() {
    Set<String> served = new TreeSet<>();
    routes
        .getHandlerMethods()
        .forEach(
            (mapping, method) -> {
              for (String pattern : mapping.getPatternValues()) {
                if (pattern.startsWith("/api/") && !pattern.startsWith("/api/docs")) {
                  mapping
                      .getMethodsCondition()
                      .getMethods()
                      .forEach(verb -> served.add(verb + " " + pattern.replace("{*", "{")));
                }
              }
            });
    return served;
  }

  @Test
  void every_route_of_the_interface_is_described_and_nothing_else() {
    JsonNode description = description();
    assertThat(description.get("openapi").asString()).startsWith("3.1");
    Set<String> described = new TreeSet<>();
    description
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        one ->
                            described.add(
                                one.getKey().toUpperCase(java.util.Locale.ROOT)
                                    + " "
                                    + path.getKey().replace("{*", "{"))));
    assertThat(described).isEqualTo(served()).contains("POST /api/events", "GET /api/cases");
  }

  @Test
  void every_route_has_a_summary_and_names_the_problems_it_may_answer() {
    description()
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        one -> {
                          JsonNode operation = one.getValue();
                          assertThat(operation.path("summary").asString(""))
                              .as(path.getKey())
                              .isNotBlank();
                          assertThat(operation.path("responses").has("404")).isTrue();
                        }));
  }

  @Test
  void the_page_lists_the_routes_with_examples_and_fetches_nothing_from_elsewhere() {
    String page = get("/api/docs", system("docs", null), "zh").text();
    assertThat(page).contains("POST /api/events", "io.plumbline.case.open", "/api/why/{case}");
    assertThat(page).doesNotContain("https://", "<script>", "style=\"");
  }
}
