package io.plumbline.server.operations.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What the database and the disk tell of themselves. */
@Repository
class Running {
  private static final int JOBS_SHOWN = 20;

  private final JdbcTemplate jdbc;
  private final Path data;

  Running(JdbcTemplate jdbc, @Value("${plumbline.data:}") String data) {
    this.jdbc = jdbc;
    this.data = Path.of(data).toAbsolutePath();
  }

  /**
   * Cases that are judged again.
   *
   * @param cause asked, settings, calendar or catalogue
   * @param ended the minute it was done; null while it goes on
   */
  record Job(
      String cause,
      String created,
      @Nullable String ended,
      long total,
      long done,
      long failed,
      @Nullable String problem) {}

  /** How many deliveries stand in a state. */
  record Deliveries(String state, long count) {}

  List<Job> jobs(String zone) {
    return jdbc.query(
        "select cause, to_char(created_at at time zone ?, 'YYYY-MM-DD HH24:MI'),"
            + " to_char(ended_at at time zone ?, 'YYYY-MM-DD HH24:MI'), total, done, failed,"
            + " problem from job order by id desc limit "
            + JOBS_SHOWN,
        (row, number) ->
            new Job(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getString(7)),
        zone,
        zone);
  }

  /** What has not left the house, or came back. */
  List<Deliveries> unsent() {
    return jdbc.query(
        "select state, count(*) from delivery"
            + " where state in ('QUEUED','FAILED_FOR_NOW','FAILED_FOR_GOOD')"
            + " group by state order by state",
        (row, number) -> new Deliveries(word(row.getString(1)), row.getLong(2)));
  }

  private static String word(String state) {
    return state.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Store store() {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select current_setting('server_version'), (select version"
                + " from flyway_schema_history where success order by installed_rank desc limit 1),"
                + " pg_database_size(current_database()), count(*), coalesce(sum(size_bytes), 0)"
                + " from stored_file",
            (row, number) ->
                new Store(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    data.toString(),
                    free())));
  }

  private long free() {
    try {
      return Files.getFileStore(data).getUsableSpace();
    } catch (IOException e) {
      return -1;
    }
  }
}
