package io.plumbline.server.messages;

import io.plumbline.kernel.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What people of the house have chosen. */
@Repository
class ChoiceRows {
  private final JdbcTemplate jdbc;

  ChoiceRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  Choice of(long accountId) {
    return of(java.util.List.of(accountId)).getOrDefault(accountId, Choice.usual());
  }

  /** Theirs who have chosen; the others have the usual one. */
  Map<Long, Choice> of(Collection<Long> accountIds) {
    Map<Long, Choice> choices = new HashMap<>();
    jdbc.query(
        "select account_id, email, phone, language, ways from message_choice"
            + " where account_id = any(?)",
        statement ->
            statement.setArray(
                1, statement.getConnection().createArrayOf("int8", accountIds.toArray())),
        row -> {
          choices.put(row.getLong(1), choice(row));
        });
    return choices;
  }

  private static Choice choice(ResultSet row) throws SQLException {
    return new Choice(
        row.getString(2),
        row.getString(3),
        Language.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
        Arrays.stream((String[]) row.getArray(5).getArray())
            .map(ChoiceRows::wish)
            .collect(Collectors.toSet()));
  }

  private static Choice.Wish wish(String code) {
    int dot = code.indexOf('.');
    return new Choice.Wish(
        Urgency.valueOf(code.substring(0, dot)), Choice.Way.valueOf(code.substring(dot + 1)));
  }

  void keep(long accountId, Choice choice) {
    jdbc.update(
        "insert into message_choice (account_id, email, phone, language, ways) values (?,?,?,?,?)"
            + " on conflict (account_id) do update set email = excluded.email,"
            + " phone = excluded.phone, language = excluded.language, ways = excluded.ways",
        statement -> {
          statement.setLong(1, accountId);
          statement.setString(2, choice.email());
          statement.setString(3, choice.phone());
          statement.setString(4, choice.language().name().toLowerCase(Locale.ROOT));
          statement.setArray(
              5,
              statement
                  .getConnection()
                  .createArrayOf(
                      "text", choice.wishes().stream().map(Choice.Wish::code).sorted().toArray()));
        });
  }
}
