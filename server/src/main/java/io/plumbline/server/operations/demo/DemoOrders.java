package io.plumbline.server.operations.demo;

import io.plumbline.kernel.days.WorkCalendar;
import io.plumbline.server.accountability.Accountability;
import io.plumbline.server.law.LawInForce;
import io.plumbline.server.orders.Orders;
import io.plumbline.server.people.Colleagues;
import io.plumbline.server.people.Person;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Something to supervise at each desk of the demo: orders to answer and verify, a record to decide.
 */
@Component
class DemoOrders {
  private static final String DONE = "orders";
  private final DemoMark mark;
  private final Orders orders;
  private final Accountability accountability;
  private final Colleagues colleagues;
  private final LawInForce law;
  private final InstantSource clock;
  private final JdbcTemplate jdbc;

  DemoOrders(
      DemoMark mark,
      Orders orders,
      Accountability accountability,
      Colleagues colleagues,
      LawInForce law,
      InstantSource clock,
      JdbcTemplate jdbc) {
    this.mark = mark;
    this.orders = orders;
    this.accountability = accountability;
    this.colleagues = colleagues;
    this.law = law;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  /**
   * Lays it out once, all or nothing; in a bureau without those desks there is nothing to lay out.
   */
  @Transactional
  public void layOut() {
    if (mark.value(DONE).isEmpty()) {
      Optional<Person> inspector = desk("inspector");
      inspector.ifPresent(this::tell);
      mark.set(DONE, "done");
    }
  }

  private void tell(Person inspector) {
    desk("clerk").ifPresent(clerk -> toClerk(inspector, clerk));
    desk("chief").ifPresent(chief -> toChief(inspector, chief));
    login("9002").ifPresent(second -> desk("deputy").ifPresent(d -> forDeputy(second, d)));
  }

  private void toClerk(Person inspector, Person clerk) {
    String own = newest(clerk.id());
    orders.issue(
        inspector,
        clerk.id(),
        new Orders.Wanted("formalities", "请核对本办件一次性告知书是否出具；未出具的，请补办并报送复印件。", in(3), own));
  }

  private void toChief(Person inspector, Person chief) {
    long id =
        orders.issue(
            inspector,
            chief.id(),
            new Orders.Wanted("explain", "本月待分办的办件较多，请说明原因和拟采取的措施。", in(5), ""));
    orders.answer(chief, id, "本月两人在岗培训，已调整分工，待分办的办件本周内分办完毕。");
  }

  private void forDeputy(Person inspector, Person deputy) {
    String unit = deputy.unitId();
    if (unit != null) {
      accountability.propose(
          inspector,
          new Accountability.Wanted(
              "recommendation",
              unit,
              "抽查发现，个别处罚决定的罚款数额超出防控图所载幅度，集体讨论记录不完整。",
              "行政处罚法第五条、第五十七条",
              "对本季度处罚决定开展自查，完善集体讨论记录，并将结果报送。"));
    }
  }

  private LocalDate in(int workingDays) {
    WorkCalendar calendar = law.now().judge().calendar();
    LocalDate today = LocalDate.ofInstant(clock.instant(), law.now().catalogue().settings().zone());
    return calendar.workingDayAfter(today, workingDays);
  }

  private String newest(long handler) {
    return jdbc
        .queryForList(
            "select case_id from case_file where handler_id = ? and ended_at is null"
                + " order by opened_at desc, case_id limit 1",
            String.class,
            handler)
        .stream()
        .findFirst()
        .orElse("");
  }

  private Optional<Person> desk(String word) {
    return person("select id from account where desk = ?", word);
  }

  private Optional<Person> login(String login) {
    return person("select id from account where login = ?", login);
  }

  private Optional<Person> person(String sql, String word) {
    List<Long> ids = jdbc.queryForList(sql, Long.class, word);
    return ids.stream()
        .findFirst()
        .flatMap(colleagues::working)
        .map(one -> new Person(one.id(), "demo", one.name(), one.unitId(), one.roles()));
  }
}
