package io.plumbline.server.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the interface says beside the routes themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDocs {
  private static final List<String> PROBLEMS = List.of("400", "401", "403", "404");

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Plumbline 绳墨")
                .version("0.1")
                .description(
                    "Tell events of cases; read cases, findings and why, alerts, the catalogue."))
        .components(
            new Components()
                .addSecuritySchemes(
                    "token", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                .addSchemas("Problem", problem()))
        .addSecurityItem(new SecurityRequirement().addList("token"));
  }

  private static Schema<?> problem() {
    Schema<Object> schema = new Schema<>();
    schema.setTypes(java.util.Set.of("object"));
    for (String name : List.of("type", "title", "detail", "instance", "code")) {
      schema.addProperty(name, new StringSchema());
    }
    schema.setExample(
        java.util.Map.of(
            "type", "about:blank",
            "title", "Not Found",
            "status", 404,
            "code", "not-found"));
    return schema;
  }

  @Bean
  OpenApiCustomizer problemsOfEveryRoute() {
    return description ->
        description.getPaths().values().stream()
            .map(PathItem::readOperations)
            .flatMap(List::stream)
            .forEach(
                operation ->
                    PROBLEMS.forEach(
                        status -> operation.getResponses().addApiResponse(status, refusal())));
  }

  private static ApiResponse refusal() {
    Schema<Object> reference = new Schema<>();
    reference.set$ref("#/components/schemas/Problem");
    return new ApiResponse()
        .description("Problem details (RFC 9457) with a stable code")
        .content(
            new Content()
                .addMediaType("application/problem+json", new MediaType().schema(reference)));
  }
}
