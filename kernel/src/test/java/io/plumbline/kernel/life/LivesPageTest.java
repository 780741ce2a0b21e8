package io.plumbline.kernel.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

/** The page that shows the lives is drawn from their tables. */
class LivesPageTest {
  private static final Path PAGE = Path.of("../docs/lives.md");

  @Test
  void the_page_shows_the_tables_as_they_are() throws IOException {
    String drawn = page();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, drawn);
    }

    assertThat(Files.readString(PAGE)).isEqualTo(drawn);
  }

  private static String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # Lives

            What may happen to an alert, a supervision order, a complaint and an accountability
            record, and by whom. This page is drawn from the tables in `kernel.life`; a test holds
            it to them (`-Dgolden.update=true` draws it anew).
            """);
    for (Arguments life : Lives.all()) {
      Object[] of = life.get();
      draw(page, (String) of[0], (Life<?, ?>) of[1]);
    }
    return page.toString();
  }

  private static void draw(StringBuilder page, String name, Life<?, ?> life) {
    page.append("\n## ").append(name).append("\n\n```mermaid\nstateDiagram-v2\n");
    page.append("  [*] --> ").append(id(life.first())).append('\n');
    for (Step<?, ?> step : life.steps()) {
      page.append("  ").append(id(step.from())).append(" --> ").append(id(step.to()));
      page.append(": ").append(step.act().code()).append('\n');
    }
    page.append(
        "```\n\n| in state | who | does | needs | then |\n| --- | --- | --- | --- | --- |\n");
    for (Step<?, ?> step : life.steps()) {
      String needs =
          step.needs().stream().map(Condition::code).sorted().collect(Collectors.joining(", "));
      page.append("| ").append(step.from().code()).append(" | ").append(step.by().code());
      page.append(" | ").append(step.act().code()).append(" | ").append(needs);
      page.append(" | ").append(step.to().code()).append(" |\n");
    }
  }

  private static String id(State state) {
    return state.code().replace('-', '_');
  }
}
