package io.plumbline.server.people;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Those who handle cases or supervise them, to be found by name, unit and role. */
@Repository
public class Colleagues {
  private static final String SELECT =
      "select a.id, a.name, a.unit_id, coalesce(u.name_zh, ''), coalesce(u.name_en, ''),"
          + " array(select r.role from account_role r where r.account_id = a.id)"
          + " from account a left join unit u on u.id = a.unit_id where ";
  private static final String WORKING =
      "a.active and exists (select 1 from account_role r where r.account_id = a.id"
          + " and r.role in ('CLERK','SECTION_CHIEF','DEPUTY_DIRECTOR','INSPECTOR'))";
  private final NamedParameterJdbcTemplate jdbc;

  Colleagues(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** That account, whether it is in use or not. */
  public Optional<Colleague> find(long id) {
    return first(SELECT + "a.id = :id", new MapSqlParameterSource("id", id));
  }

  /** That account, if it is in use and handles or supervises cases. */
  public Optional<Colleague> working(long id) {
    return first(SELECT + "a.id = :id and " + WORKING, new MapSqlParameterSource("id", id));
  }

  /** Those in whose name, unit or login each of the words stands, of one role where it is given. */
  public List<Colleague> search(String words, @Nullable Role role, int limit) {
    MapSqlParameterSource values = new MapSqlParameterSource("limit", limit);
    StringBuilder where = new StringBuilder(WORKING);
    List<String> all =
        Arrays.stream(words.strip().split("\\s+")).filter(w -> !w.isEmpty()).toList();
    for (int i = 0; i < all.size(); i++) {
      where.append(
          " and strpos(lower(concat_ws(' ', a.name, a.login, u.name_zh, u.name_en)), lower(:w");
      where.append(i).append(")) > 0");
      values.addValue("w" + i, all.get(i));
    }
    if (role != null) {
      where.append(
          " and exists (select 1 from account_role r where r.account_id = a.id and r.role = :role)");
      values.addValue("role", role.name());
    }
    return jdbc.query(
        SELECT + where + " order by u.position nulls first, a.name, a.id limit :limit",
        values,
        Colleagues::colleague);
  }

  /** The nearest deputy director in charge of that unit who is none of those. */
  public Optional<Colleague> deputyOver(@Nullable String unitId, Collection<Long> except) {
    return first(
        "with recursive up(id, parent_id, far) as ("
            + "select id, parent_id, 0 from unit where id = :unit"
            + " union all select n.id, n.parent_id, far + 1 from unit n join up on n.id = up.parent_id) "
            + SELECT.replace(" where ", " join up on up.id = a.unit_id where ")
            + "a.active and not a.id = any(:except) and exists (select 1 from account_role r"
            + " where r.account_id = a.id and r.role = 'DEPUTY_DIRECTOR')"
            + " order by up.far, a.id limit 1",
        new MapSqlParameterSource("unit", unitId).addValue("except", except.toArray(Long[]::new)));
  }

  /** An inspector who is none of those. */
  public Optional<Colleague> inspector(Collection<Long> except) {
    return first(
        SELECT
            + "a.active and not a.id = any(:except) and exists (select 1 from account_role r"
            + " where r.account_id = a.id and r.role = 'INSPECTOR') order by a.id limit 1",
        new MapSqlParameterSource("except", except.toArray(Long[]::new)));
  }

  private Optional<Colleague> first(String sql, MapSqlParameterSource values) {
    return jdbc.query(sql, values, Colleagues::colleague).stream().findFirst();
  }

  private static Colleague colleague(ResultSet row, int number) throws SQLException {
    Array roles = row.getArray(6);
    Set<Role> held =
        Arrays.stream((String[]) roles.getArray()).map(Role::valueOf).collect(Collectors.toSet());
    Colleague.Names unit = new Colleague.Names(row.getString(4), row.getString(5));
    return new Colleague(row.getLong(1), row.getString(2), row.getString(3), unit, held);
  }
}
