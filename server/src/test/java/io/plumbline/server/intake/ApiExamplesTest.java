package io.plumbline.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.server.ApiTestBase;
import io.plumbline.server.Staff;
import io.plumbline.server.people.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Runs the examples of docs/api.md as they stand there, with a real curl. */
class ApiExamplesTest extends ApiTestBase {
  private static final String TOKEN = "plumb_examples-of-the-interface";
  private static final Pattern EXAMPLE =
      Pattern.compile("```bash\n((?:(?!```).)*)```\n\n```json\n(.*?)```", Pattern.DOTALL);
  @LocalServerPort private int port;

  private void token() throws Exception {
    long admin = Staff.employ(jdbc, "example-admin", "安全管理员", null, Role.SECURITY_ADMIN).id();
    jdbc.update(
        "insert into api_token (name, prefix, hash, scopes, created_by, created_at)"
            + " values ('examples','plumb_ex',?,?::text[],?,?) on conflict do nothing",
        MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(StandardCharsets.UTF_8)),
        "{events:write,cases:read,findings:read,alerts:read}",
        admin,
        Timestamp.from(clock.instant()));
  }

  private String run(String script) throws IOException, InterruptedException {
    ProcessBuilder shell = new ProcessBuilder("bash", "-ec", script);
    shell.environment().put("SERVER", "http://127.0.0.1:" + port);
    shell.environment().put("TOKEN", TOKEN);
    shell.environment().put("no_proxy", "*");
    Process process = shell.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(script + said).isZero();
    return said;
  }

  /** Whether all that is expected stands in what was found; of a list each, somewhere. */
  private static boolean holds(JsonNode found, JsonNode expected) {
    if (expected.isObject()) {
      return expected.properties().stream()
          .allMatch(
              one -> found.has(one.getKey()) && holds(found.get(one.getKey()), one.getValue()));
    }
    if (expected.isArray()) {
      List<JsonNode> all = new ArrayList<>();
      found.forEach(all::add);
      return expected.isEmpty()
          ? all.isEmpty()
          : expected.values().stream().allMatch(one -> all.stream().anyMatch(f -> holds(f, one)));
    }
    return found.equals(expected);
  }

  @Test
  void each_example_answers_what_the_document_says() throws Exception {
    token();
    List<MatchResult> examples =
        EXAMPLE.matcher(Files.readString(Path.of("..", "docs", "api.md"))).results().toList();
    assertThat(examples).hasSizeGreaterThan(10);
    for (MatchResult example : examples) {
      String said = run(example.group(1));
      assertThat(said).as(example.group(1)).startsWith("{");
      assertThat(holds(JSON.readTree(said), JSON.readTree(example.group(2))))
          .as("%s\nsaid %s\nnot %s", example.group(1), said, example.group(2))
          .isTrue();
    }
  }
}
