package io.plumbline.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the system about the terminal; Java 17 cannot tell the standard streams apart. */
final class Terminal {
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  private Terminal() {}

  /** Whether that standard stream (1 output, 2 error) goes to a terminal. */
  static boolean is(int descriptor) {
    try {
      if (Files.exists(DESCRIPTORS)) {
        String target =
            Files.readSymbolicLink(DESCRIPTORS.resolve(Integer.toString(descriptor))).toString();
        return target.matches("/dev/(pts/.*|tty.*|console)");
      }
      return new ProcessBuilder("test", "-t", Integer.toString(descriptor))
              .inheritIO()
              .start()
              .waitFor()
          == 0;
    } catch (IOException | UnsupportedOperationException unknown) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** How many columns the terminal has; empty where the system does not say. */
  static Optional<String> columns() {
    try {
      Process stty =
          new ProcessBuilder(List.of("stty", "size")).redirectInput(new File("/dev/tty")).start();
      String size =
          new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
      return Optional.ofNullable(columnsOf(size));
    } catch (IOException unknown) {
      return Optional.empty();
    }
  }

  private static @Nullable String columnsOf(String size) {
    return size.matches("[0-9]+ [1-9][0-9]*") ? size.substring(size.indexOf(' ') + 1) : null;
  }
}
