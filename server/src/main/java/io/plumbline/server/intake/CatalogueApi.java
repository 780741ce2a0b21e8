package io.plumbline.server.intake;

import io.plumbline.kernel.Text;
import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.server.api.ApiProblem;
import io.plumbline.server.api.Slice;
import io.plumbline.server.law.LawInForce;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The power items and their charts for other systems. */
@RestController
@Tag(name = "catalogue")
class CatalogueApi {
  private final LawInForce law;
  private final InstantSource clock;

  CatalogueApi(LawInForce law, InstantSource clock) {
    this.law = law;
    this.clock = clock;
  }

  /** An item in the list. */
  record Entry(String code, Text name, String category, List<String> stages) {}

  @Operation(summary = "List the power items", description = "In the catalogue's order.")
  @GetMapping(path = "/api/catalogue", produces = "application/json")
  Slice<Entry> list() {
    Catalogue catalogue = law.now().catalogue();
    return new Slice<>(
        catalogue.items().stream()
            .map(PowerItem::code)
            .distinct()
            .flatMap(code -> law.now().item(code, today()).stream())
            .map(CatalogueApi::entry)
            .toList(),
        null);
  }

  private static Entry entry(PowerItem item) {
    return new Entry(
        item.code(), item.identity().name(), item.identity().category(), item.stageIds());
  }

  @Operation(
      summary = "Show a power item",
      description = "The version in force today: its stages, control points and rules.")
  @GetMapping(path = "/api/catalogue/{item}", produces = "application/json")
  ItemView one(@Parameter(example = "XK-01") @PathVariable String item) {
    return law.now().item(item, today()).map(ItemView::of).orElseThrow(ApiProblem::notFound);
  }

  private LocalDate today() {
    Instant now = clock.instant();
    return LocalDate.ofInstant(now, law.now().catalogue().settings().zone());
  }
}
