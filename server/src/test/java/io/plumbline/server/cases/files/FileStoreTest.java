package io.plumbline.server.cases.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class FileStoreTest {
  @Test
  void a_store_leaves_nothing_behind_of_what_is_too_large(@TempDir Path data) throws IOException {
    FileStore store = new FileStore(data, DataSize.ofKilobytes(100));
    byte[] exact = new byte[100 * 1024];
    Arrays.fill(exact, (byte) 'x');
    assertThat(store.keep(new ByteArrayInputStream(exact))).isPresent();
    assertThat(store.keep(new ByteArrayInputStream(exact))).isPresent();
    assertThat(store.keep(new ByteArrayInputStream(Arrays.copyOf(exact, exact.length + 1))))
        .isEmpty();
    try (Stream<Path> all = Files.walk(data)) {
      assertThat(all.filter(Files::isRegularFile)).hasSize(1);
    }
  }
}
