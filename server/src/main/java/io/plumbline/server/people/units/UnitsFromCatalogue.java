package io.plumbline.server.people.units;

import io.plumbline.kernel.catalogue.Unit;
import io.plumbline.server.law.LawInForce;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lays down the units that the charts name; what the bureau has named or moved itself stays. */
@Component
class UnitsFromCatalogue implements InitializingBean {
  private final LawInForce law;
  private final JdbcTemplate jdbc;

  UnitsFromCatalogue(LawInForce law, JdbcTemplate jdbc) {
    this.law = law;
    this.jdbc = jdbc;
  }

  @Override
  public void afterPropertiesSet() {
    List<Unit> units = law.now().catalogue().units();
    List<Unit> added = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      if (add(units.get(i), i)) {
        added.add(units.get(i));
      }
    }
    added.forEach(this::put);
  }

  private boolean add(Unit unit, int position) {
    int rows =
        jdbc.update(
            "insert into unit (id, name_zh, name_en, position) values (?,?,?,?)"
                + " on conflict do nothing",
            unit.id(),
            unit.name().zh(),
            unit.name().en(),
            position);
    return rows == 1;
  }

  private void put(Unit unit) {
    if (unit.parent() != null) {
      jdbc.update("update unit set parent_id = ? where id = ?", unit.parent(), unit.id());
    }
  }
}
