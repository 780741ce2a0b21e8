package io.plumbline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.ObjectMapper;

/** The shipped JSON Schemas, by which editors help, against the files that ship. */
class SchemaTest {
  private static final String ROOT = "https://plumbline.example/";
  private static final List<String> SCHEMAS =
      List.of(
          "catalogue",
          "common",
          "item",
          "measures",
          "points",
          "risks",
          "statutes",
          "template",
          "units");
  private static final SchemaRegistry REGISTRY = registry();

  @Test
  void the_built_in_files_keep_to_the_schemas() throws IOException {
    BuiltInSource source = new BuiltInSource();
    for (String file : source.files()) {
      if (file.endsWith(".yaml")) {
        assertThat(errors(file, source.read(file))).as(file).isEmpty();
      }
    }
  }

  @Test
  void the_starter_keeps_to_the_schemas(@TempDir Path dir) throws IOException {
    Starter.write(dir);
    for (String file : Starter.FILES) {
      if (file.endsWith(".yaml")) {
        assertThat(errors(file, Files.readAllBytes(dir.resolve(file)))).as(file).isEmpty();
      }
    }
  }

  @Test
  void an_unknown_key_breaks_the_schema_too() {
    byte[] item = "code: A\nname: a\ncategroy: B\n".getBytes(StandardCharsets.UTF_8);
    assertThat(errors("items/A.yaml", item)).isNotEmpty();
  }

  private static List<Error> errors(String file, byte[] bytes) {
    String json =
        new ObjectMapper()
            .writeValueAsString(
                plain(
                    new Load(LoadSettings.builder().build())
                        .loadFromString(new String(bytes, StandardCharsets.UTF_8))));
    return schema(file).validate(json, InputFormat.JSON);
  }

  private static Schema schema(String file) {
    String name = file.replaceFirst("^items/.*", "item").replaceFirst("^templates/.*", "template");
    String plain = name.substring(name.indexOf('/') + 1).replace(".yaml", "");
    return REGISTRY.getSchema(SchemaLocation.of(ROOT + plain + ".schema.json"));
  }

  /** JSON has only words as keys; a supervision point's number is one. */
  private static Object plain(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      map.forEach((key, inner) -> plain.put(String.valueOf(key), plain(inner)));
      return plain;
    }
    return value instanceof List<?> list ? list.stream().map(SchemaTest::plain).toList() : value;
  }

  private static SchemaRegistry registry() {
    Map<String, String> schemas = new LinkedHashMap<>();
    SCHEMAS.forEach(name -> schemas.put(ROOT + name + ".schema.json", text(name)));
    return SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(schemas));
  }

  private static String text(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            SchemaTest.class.getResourceAsStream("schema/" + name + ".schema.json"), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
