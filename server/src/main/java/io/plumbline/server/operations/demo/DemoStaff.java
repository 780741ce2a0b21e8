package io.plumbline.server.operations.demo;

import io.plumbline.eventlog.simulate.Staff;
import io.plumbline.kernel.catalogue.Unit;
import io.plumbline.server.law.LawInForce;
import io.plumbline.server.people.Acts;
import io.plumbline.server.people.Role;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of the demo's bureau: the same who act in its simulated cases. */
@Component
class DemoStaff {
  /** Matches no password: these people come in by their desk only. */
  private static final String NO_PASSWORD = "-";

  private final LawInForce law;
  private final JdbcTemplate jdbc;
  private final InstantSource clock;
  private final Acts acts;

  DemoStaff(LawInForce law, JdbcTemplate jdbc, InstantSource clock, Acts acts) {
    this.law = law;
    this.jdbc = jdbc;
    this.clock = clock;
    this.acts = acts;
  }

  /** Everybody takes their place, and one of each kind a desk at which a visitor may sit. */
  @Transactional
  public void employ(Progress progress) {
    if (!jdbc.queryForList("select 1 from account where desk is not null limit 1").isEmpty()) {
      return;
    }
    List<Colleague> all = all();
    progress.step("serve.demo.staff", law.now().catalogue().units().size(), all.size());
    all.forEach(this::employ);
    Desk.ALL.forEach(desk -> seat(desk.word(), desk.login(units())));
    acts.record(null, "sign-in", "", false, "unknown-login");
  }

  private List<Colleague> all() {
    List<Colleague> all = new ArrayList<>();
    List<Unit> units = law.now().catalogue().units();
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      Staff staff = Staff.of(unit.id());
      all.add(new Colleague(login(i, 1), staff.chief(), unit.id(), Role.SECTION_CHIEF));
      if (unit.parent() == null) {
        all.add(new Colleague(login(i, 0), staff.deputy(), unit.id(), Role.DEPUTY_DIRECTOR));
      }
      for (int n = 0; n < staff.officers().size(); n++) {
        all.add(new Colleague(login(i, n + 2), staff.officers().get(n), unit.id(), Role.CLERK));
      }
    }
    all.add(new Colleague("9001", "沈国平", "局机关", Role.INSPECTOR));
    all.add(new Colleague("9002", "顾静", "局机关", Role.INSPECTOR));
    all.add(new Colleague("9101", "许梓涵", null, null));
    return all;
  }

  static String login(int unit, int number) {
    return Integer.toString((unit + 10) * 100 + number);
  }

  private List<String> units() {
    return law.now().catalogue().units().stream().map(Unit::id).toList();
  }

  private void employ(Colleague one) {
    List<Long> ids =
        jdbc.queryForList(
            "insert into account (login, name, unit_id, password_hash, must_change, created_at)"
                + " values (?,?,(select id from unit where id = ?),?,false,?)"
                + " on conflict do nothing returning id",
            Long.class,
            one.login(),
            one.name(),
            one.unit(),
            NO_PASSWORD,
            Timestamp.from(clock.instant()));
    if (one.role() != null) {
      ids.forEach(
          id -> jdbc.update("insert into account_role values (?,?)", id, one.role().name()));
    }
  }

  private void seat(String word, String login) {
    jdbc.update("update account set desk = ?, must_change = false where login = ?", word, login);
  }

  /** Whose account a name in a unit is, as {@code unit/name}. */
  Map<String, Long> accounts() {
    Map<String, Long> accounts = new HashMap<>();
    jdbc.query(
        "select a.id, a.unit_id, a.name from account a join account_role r on r.account_id = a.id"
            + " where r.role = 'CLERK' and a.unit_id is not null",
        row -> {
          accounts.put(key(row.getString(2), row.getString(3)), row.getLong(1));
        });
    return accounts;
  }

  static String key(@Nullable String unit, String name) {
    return unit + "/" + name;
  }
}
