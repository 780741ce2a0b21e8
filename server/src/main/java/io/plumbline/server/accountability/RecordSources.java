package io.plumbline.server.accountability;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** From what a record came, and how that stands: it is shown to who decides. */
@Repository
class RecordSources {
  private final NamedParameterJdbcTemplate jdbc;

  RecordSources(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What a record comes from.
   *
   * @param state how it stands now; empty where that is not known
   * @param suggested who answers for it; null where nobody does
   */
  record Found(AccountabilityRecord.Source source, String state, @Nullable Long suggested) {}

  /** That alert, order or complaint; inspectors, who propose records, see all of them. */
  Optional<Found> find(AccountabilityRecord.Source source) {
    return switch (source.kind()) {
      case "none" -> Optional.of(new Found(AccountabilityRecord.Source.NONE, "", null));
      case "alert" -> ask(source, "select state, person_id from alert where id = :id");
      case "order" ->
          ask(source, "select state, recipient_id from supervision_order where id = :id");
      case "complaint" -> ask(source, "select state, null::bigint from complaint where id = :id");
      default -> Optional.empty();
    };
  }

  private Optional<Found> ask(AccountabilityRecord.Source source, String sql) {
    if (!isNumber(source)) {
      return Optional.empty();
    }
    List<Found> found =
        jdbc.query(
            sql,
            new MapSqlParameterSource("id", Long.valueOf(source.id())),
            (row, number) -> new Found(source, row.getString(1), row.getObject(2, Long.class)));
    return found.stream().findFirst();
  }

  private static boolean isNumber(AccountabilityRecord.Source source) {
    return source.id().matches("\\d{1,18}");
  }
}
