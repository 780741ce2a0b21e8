package io.plumbline.server.operations.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What applicants must bring in the demo; the charts do not say, so all of it is an example. */
@Component
class DemoMaterials {
  private static final int COLUMNS = 6;
  private final JdbcTemplate jdbc;

  DemoMaterials(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Lists it, where nothing is listed yet. */
  @Transactional
  public void list() throws IOException {
    if (jdbc.queryForList("select 1 from material limit 1").isEmpty()) {
      lines().forEach(this::add);
    }
  }

  private static List<String> lines() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(DemoMaterials.class.getResourceAsStream("materials.tsv")),
                StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).filter(line -> !line.isBlank()).toList();
    }
  }

  private void add(String line) {
    String[] cells = line.split("\t", COLUMNS);
    jdbc.update(
        "insert into material"
            + " (item, position, name_zh, name_en, condition_zh, condition_en, example)"
            + " values (?,?,?,?,?,?,true)",
        cells[0],
        Integer.parseInt(cells[1]),
        cells[2],
        cells[3],
        cells[4],
        cells[5]);
  }
}
