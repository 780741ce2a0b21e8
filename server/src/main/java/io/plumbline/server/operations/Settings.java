package io.plumbline.server.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How a server is to run: flags before the environment before the file.
 *
 * @param values what was set, by key
 * @param spring settings of the framework beneath, as the file gives them
 * @param demo whether it shows the made-up bureau
 */
record Settings(Map<Key, String> values, Map<String, String> spring, boolean demo) {
  private static final int USUAL_PORT = 8080;
  private static final String LOOPBACK = "127.0.0.1";

  Settings {
    values = Map.copyOf(values);
    spring = Map.copyOf(spring);
  }

  Optional<String> value(Key key) {
    return Optional.ofNullable(values.get(key));
  }

  int port() {
    String port = value(Key.PORT).orElse(Integer.toString(USUAL_PORT));
    if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65535) {
      throw CannotServeException.of("serve.port-number", port);
    }
    return Integer.parseInt(port);
  }

  /** Where it listens; a demo, which asks for no passwords, on the loopback only. */
  String address() {
    String address = value(Key.ADDRESS).orElse(demo ? LOOPBACK : "0.0.0.0");
    if (demo && !address.matches("127\\.[0-9.]+|localhost|::1")) {
      throw CannotServeException.of("serve.demo-address", address);
    }
    return address;
  }

  /** Where everything lies; the demo's folder stands beside the bureau's own. */
  Path data() {
    Path data = value(Key.DATA).map(Path::of).orElseGet(() -> home().resolve("server"));
    Path whole = data.toAbsolutePath().normalize();
    return demo ? whole.resolveSibling(whole.getFileName() + "-demo") : whole;
  }

  /** The file in which settings are looked for where the operator names none. */
  static Path usualFile(Path data) {
    return data.resolve("plumbline.yaml");
  }

  private static Path home() {
    String home = System.getenv("PLUMBLINE_HOME");
    return home == null || home.isBlank()
        ? Path.of(System.getProperty("user.home", "."), ".plumbline")
        : Path.of(home.strip());
  }

  /** The password of the bureau's own database. */
  String databasePassword() throws IOException {
    return secret(Key.DATABASE_PASSWORD, Key.DATABASE_PASSWORD_FILE);
  }

  /** A secret from the file that holds it, else as it was set; empty where it was not. */
  String secret(Key itself, Key inFile) throws IOException {
    Optional<String> file = value(inFile);
    return file.isPresent()
        ? Files.readString(Path.of(file.get())).strip()
        : value(itself).orElse("");
  }
}
