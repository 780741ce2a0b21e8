package io.plumbline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.catalogue.Catalogue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The catalogue as JSON. */
class CatalogueExportTest {
  @Test
  void the_built_in_catalogue_comes_out_whole() {
    JsonNode json =
        new ObjectMapper().readTree(export(Catalogues.builtIn().catalogue().orElseThrow()));
    assertThat(json.get("items")).hasSize(57);
    int points = 0;
    for (JsonNode item : json.get("items")) {
      for (JsonNode control : item.get("control_points")) {
        points += control.get("supervision").size();
      }
    }
    assertThat(points).isEqualTo(429);
  }

  @Test
  void the_starter_comes_out_as_expected(@TempDir Path dir) throws IOException {
    Starter.write(dir);
    String json = export(Catalogues.read(dir).catalogue().orElseThrow());
    String pretty = new ObjectMapper().readTree(json).toPrettyString() + "\n";
    Golden.isAsExpected("starter.json", pretty);
  }

  private static String export(Catalogue catalogue) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CatalogueExport.write(catalogue, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
