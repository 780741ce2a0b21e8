package io.plumbline.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the interface as a plain page, made from the same as its JSON. */
@Controller
class ApiDocsPage {
  private static final String ADDRESS = "/api/docs/openapi.json";
  private final OpenApiWebMvcResource description;
  private final JsonMapper json;

  ApiDocsPage(OpenApiWebMvcResource description, JsonMapper json) {
    this.description = description;
    this.json = json;
  }

  /** A route on the page. */
  record Route(
      String method,
      String path,
      String summary,
      String description,
      List<Field> parameters,
      List<Field> examples) {}

  /** A parameter, or an example by its media type. */
  record Field(String name, String text) {}

  @GetMapping("/api/docs")
  String page(HttpServletRequest request, Locale locale, Model model) throws Exception {
    JsonNode root = json.readTree(description.openapiJson(request, ADDRESS, locale));
    List<Route> routes = new ArrayList<>();
    root.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        one -> routes.add(route(one.getKey(), path.getKey(), one.getValue()))));
    model.addAttribute("routes", routes);
    return "api/docs";
  }

  private static Route route(String method, String path, JsonNode operation) {
    List<Field> parameters = new ArrayList<>();
    for (JsonNode parameter : operation.path("parameters")) {
      String example = parameter.path("example").asString("");
      parameters.add(new Field(parameter.path("name").asString(), example));
    }
    List<Field> examples = new ArrayList<>();
    operation
        .path("requestBody")
        .path("content")
        .properties()
        .forEach(type -> examples(type.getKey(), type.getValue(), examples));
    return new Route(
        method.toUpperCase(Locale.ROOT),
        path,
        operation.path("summary").asString(""),
        operation.path("description").asString(""),
        parameters,
        examples);
  }

  private static void examples(String type, JsonNode content, List<Field> to) {
    content
        .path("examples")
        .properties()
        .forEach(one -> to.add(new Field(type, pretty(one.getValue().path("value")))));
  }

  private static String pretty(JsonNode example) {
    return example.isString() ? example.asString() : example.toPrettyString();
  }
}
