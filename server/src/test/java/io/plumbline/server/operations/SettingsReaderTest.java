package io.plumbline.server.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
  @TempDir private Path folder;

  @Test
  void a_flag_wins_over_the_environment_and_the_environment_over_the_file() throws IOException {
    Path file = file("port: 1\naddress: 10.0.0.1\ncatalogue: here\n");
    Map<String, String> env = Map.of("PLUMBLINE_PORT", "2", "PLUMBLINE_ADDRESS", "10.0.0.2");
    Settings settings = new SettingsReader(Map.of(Key.PORT, "3"), env).read(file, false);
    assertThat(settings.port()).isEqualTo(3);
    assertThat(settings.address()).isEqualTo("10.0.0.2");
    assertThat(settings.value(Key.CATALOGUE)).contains("here");
  }

  @Test
  void a_file_in_the_data_folder_is_read_without_being_named() throws IOException {
    file("port: 7\nspring:\n  server.tomcat.threads.max: 20\n");
    Map<Key, String> flags = Map.of(Key.DATA, folder.toString());
    Settings settings = new SettingsReader(flags, Map.of()).read(null, false);
    assertThat(settings.port()).isEqualTo(7);
    assertThat(settings.spring()).containsEntry("server.tomcat.threads.max", "20");
  }

  @Test
  void a_password_in_a_file_of_its_own_is_read_from_there() throws IOException {
    Path password = Files.writeString(folder.resolve("password"), "secret\n");
    Map<String, String> env = Map.of("PLUMBLINE_DATABASE_PASSWORD_FILE", password.toString());
    Settings settings = new SettingsReader(Map.of(), env).read(file(""), false);
    assertThat(settings.databasePassword()).isEqualTo("secret");
  }

  @Test
  void a_demo_listens_on_the_loopback_and_has_a_folder_of_its_own() throws IOException {
    Map<Key, String> flags = Map.of(Key.DATA, folder.resolve("data").toString());
    Settings demo = new SettingsReader(flags, Map.of()).read(null, true);
    assertThat(demo.address()).isEqualTo("127.0.0.1");
    assertThat(demo.data()).isEqualTo(folder.resolve("data-demo"));
    Settings open = new Settings(Map.of(Key.ADDRESS, "0.0.0.0"), Map.of(), true);
    assertThatThrownBy(open::address).hasMessageContaining("serve.demo-address");
  }

  @Test
  void what_cannot_be_meant_is_refused() throws IOException {
    SettingsReader reader = new SettingsReader(Map.of(), Map.of());
    assertThatThrownBy(() -> reader.read(file("prot: 8081\n"), false))
        .hasMessageContaining("serve.file-key");
    assertThatThrownBy(() -> reader.read(file("[1, 2"), false))
        .hasMessageContaining("serve.file-yaml");
    assertThatThrownBy(() -> reader.read(file("- port\n"), false))
        .hasMessageContaining("serve.file-map");
    assertThatThrownBy(() -> reader.read(folder.resolve("none.yaml"), false))
        .hasMessageContaining("serve.file-missing");
    assertThatThrownBy(new Settings(Map.of(Key.PORT, "http"), Map.of(), false)::port)
        .hasMessageContaining("serve.port-number");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("plumbline.yaml"), text);
  }
}
