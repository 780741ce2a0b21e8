package io.plumbline.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A catalogue in a directory of anyone's own. */
public record DirectorySource(Path directory) implements CatalogueSource {
  private static final int DEEPEST = 3;

  @Override
  public List<String> files() throws IOException {
    try (Stream<Path> paths = Files.walk(directory, DEEPEST)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> directory.relativize(path).toString().replace('\\', '/'))
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    }
  }

  @Override
  public byte[] read(String file) throws IOException {
    return Files.readAllBytes(directory.resolve(file));
  }
}
