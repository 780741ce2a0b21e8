package io.plumbline.server.turns;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.life.AlertLife.AlertState;
import io.plumbline.kernel.life.Party;
import io.plumbline.server.ServerTestBase;
import io.plumbline.server.Staff;
import io.plumbline.server.law.LawInForce;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EscalatorTest extends ServerTestBase {
  private static final long FIRST = 9_000_000;
  private static final String UNIT = "工伤保险科";

  @Autowired private Escalator escalator;
  @Autowired private Turns turns;
  @Autowired private LawInForce law;

  @AfterEach
  void nothing_is_left() {
    jdbc.update("delete from turn where matter_id >= ?", FIRST);
  }

  private void told(long matter, Person clerk, String dueOn) {
    turns.set(
        new Turn(
            "alert",
            matter,
            AlertState.TOLD,
            "yellow",
            Whose.person(Party.NAMED, clerk.id()),
            "XK-01",
            null,
            clock.instant(),
            LocalDate.parse(dueOn)));
  }

  private List<String> climbed(long matter) {
    return jdbc.queryForList(
        "select rung || ' ' || addressee || ' ' || (at at time zone 'Asia/Shanghai')::date"
            + " from escalation where life = 'alert' and matter_id = ? order by entered_at, rung",
        String.class,
        matter);
  }

  private Person clerk() {
    return Staff.employ(jdbc, "overdue-clerk", "郝迟", UNIT, Role.CLERK);
  }

  /** Due on Thursday 2026-11-26; Saturday and Sunday are rest days. */
  @Test
  void each_rung_is_climbed_on_its_working_day_and_none_on_a_rest_day() {
    told(FIRST, clerk(), "2026-11-26");
    for (LocalDate day = LocalDate.of(2026, 11, 24);
        day.isBefore(LocalDate.of(2026, 12, 9));
        day = day.plusDays(1)) {
      clock.set(day + "T09:00");
      escalator.look();
      escalator.look();
    }
    assertThat(climbed(FIRST))
        .containsExactly(
            "1 SECTION_CHIEF 2026-11-27", "2 DEPUTY_DIRECTOR 2026-12-01", "3 INSPECTOR 2026-12-03");
  }

  @Test
  void a_state_entered_anew_climbs_anew_and_a_matter_that_is_over_no_more() {
    Person clerk = clerk();
    told(FIRST + 1, clerk, "2026-11-26");
    clock.set("2026-11-27T09:00");
    escalator.look();
    told(FIRST + 1, clerk, "2026-12-01");
    clock.set("2026-12-02T09:00");
    escalator.look();
    turns.over("alert", FIRST + 1);
    clock.set("2026-12-11T09:00");
    escalator.look();
    assertThat(climbed(FIRST + 1))
        .containsExactly("1 SECTION_CHIEF 2026-11-27", "1 SECTION_CHIEF 2026-12-02");
  }

  @Test
  void the_chief_of_the_unit_finds_it_among_the_messages() {
    jdbc.update(
        "insert into unit (id, name_zh, name_en, position) values ('overdue-unit', '迟办科', 'Late"
            + " section', 900) on conflict do nothing");
    Person chief = Staff.employ(jdbc, "overdue-chief", "章科", "overdue-unit", Role.SECTION_CHIEF);
    Person clerk = Staff.employ(jdbc, "overdue-of-unit", "迟某", "overdue-unit", Role.CLERK);
    told(FIRST + 2, clerk, "2026-11-26");
    clock.set("2026-11-27T09:00");
    escalator.look();
    assertThat(
            jdbc.queryForList(
                "select m.template from inbox i join message m"
                    + " on m.id = i.message_id where i.account_id = ? and m.link = '/alerts/' || ?",
                String.class,
                chief.id(),
                FIRST + 2))
        .containsExactly("alert-overdue");
  }

  /** A clerk a day is told something for a year, and nothing is ever answered. */
  @Test
  void in_a_year_every_rung_is_climbed_once_and_on_working_days_only() {
    Person clerk = clerk();
    int matters = 0;
    for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
      clock.set(day + "T09:00");
      if (day.getMonthValue() < 12) {
        told(FIRST + 100 + matters++, clerk, day.plusDays(3).toString());
      }
      escalator.look();
    }
    List<String> days =
        jdbc.queryForList(
            "select distinct (at at time zone 'Asia/Shanghai')::date::text from escalation"
                + " where matter_id >= ?",
            String.class,
            FIRST + 100);
    assertThat(days)
        .allMatch(day -> law.now().judge().calendar().isWorkingDay(LocalDate.parse(day)));
    assertThat(count("count(*)")).isEqualTo(matters * 3L);
    assertThat(count("count(distinct (matter_id, rung))")).isEqualTo(matters * 3L);
  }

  private long count(String what) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select " + what + " from escalation where matter_id >= ?", Long.class, FIRST + 100));
  }
}
