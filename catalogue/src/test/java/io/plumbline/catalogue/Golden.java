package io.plumbline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a person reads, as it was last looked at; {@code -Dgolden.update} writes it anew. */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/io/plumbline/catalogue/golden");

  private Golden() {}

  static void isAsExpected(String name, String text) throws IOException {
    Path file = FOLDER.resolve(name);
    if (System.getProperty("golden.update") != null) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }
}
