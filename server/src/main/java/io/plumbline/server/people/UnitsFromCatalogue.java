package io.plumbline.server.people;

import io.plumbline.kernel.catalogue.Unit;
import io.plumbline.server.law.LawInForce;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lays down the units that the charts name, where the bureau has not made them itself. */
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
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      jdbc.update(
          "insert into unit (id, name_zh, name_en, position) values (?,?,?,?) on conflict do nothing",
          unit.id(),
          unit.name().zh(),
          unit.name().en(),
          i);
    }
    for (Unit unit : units) {
      if (unit.parent() != null) {
        jdbc.update(
            "update unit set parent_id = ? where id = ? and parent_id is null",
            unit.parent(),
            unit.id());
      }
    }
  }
}
