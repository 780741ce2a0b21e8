package io.plumbline.server.cases.lists;

import io.plumbline.server.cases.hand.CaseWords;
import io.plumbline.server.cases.hand.ItemNames;
import io.plumbline.server.cases.hand.Seeing;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Sight;
import io.plumbline.server.people.Sights;
import java.util.List;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** The units whose cases somebody sees, to choose from. */
@Repository
class UnitChoices {
  private final NamedParameterJdbcTemplate jdbc;
  private final Sights sights;
  private final CaseWords words;

  UnitChoices(NamedParameterJdbcTemplate jdbc, Sights sights, CaseWords words) {
    this.jdbc = jdbc;
    this.sights = sights;
    this.words = words;
  }

  List<ItemNames.Choice> seenBy(Person person) {
    Sight sight = sights.of(person);
    String which = sight.kind() == Sight.Kind.ALL ? "true" : "id = any(:sight_units)";
    return jdbc.query(
        "select id, name_zh, name_en from unit where " + which + " order by position, id",
        Seeing.by(sight),
        (row, number) ->
            new ItemNames.Choice(
                row.getString(1), words.either(row.getString(2), row.getString(3))));
  }
}
