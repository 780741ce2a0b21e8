package io.plumbline.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.events.EventKind;
import io.plumbline.server.ServerTestBase;
import io.plumbline.server.SetClock;
import io.plumbline.server.Staff;
import io.plumbline.server.docket.Docket;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import io.plumbline.server.people.Sight;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FiguresTest extends ServerTestBase {
  @Autowired private Docket docket;
  @Autowired private Figures figures;

  @Test
  void figures_count_the_cases_in_sight_and_no_others() {
    Person clerk = Staff.employ(jdbc, "figures", "王敏", null, Role.CLERK);
    new Story("FIG-1").event(EventKind.OPEN, "", "2026-11-20T09:00").tell(docket);
    new Story("FIG-2")
        .event(EventKind.OPEN, "", "2026-11-02T09:00")
        .event(EventKind.COMPLETE, "申请", "2026-11-02T10:00")
        .tell(docket);
    jdbc.update("update case_file set handler_id = ? where case_id like 'FIG-%'", clerk.id());
    Sight own = new Sight(Sight.Kind.OWN, clerk.id(), List.of());
    assertThat(figures.stages(own, "XK-01"))
        .extracting(Figures.StageFigure::stage, Figures.StageFigure::open)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("申请", 1),
            org.assertj.core.groups.Tuple.tuple("受理", 1));
    assertThat(figures.day(own).late()).isEqualTo(1);
    assertThat(figures.stages(Sight.none(), "XK-01")).isEmpty();
    assertThat(
            figures.points(
                own, "XK-01", SetClock.at("2026-11-01T00:00"), SetClock.at("2026-12-01T00:00")))
        .isNotEmpty();
    assertThat(figures.desk(clerk.id()).overdue()).isEqualTo(1);
    assertThat(figures.desk(clerk.id()).inHand()).isEqualTo(2);
    assertThat(figures.pile(clerk.id(), Figures.Pile.OVERDUE, 50))
        .extracting(Figures.Line::caseId)
        .containsExactly("FIG-2");
    Sight units = new Sight(Sight.Kind.UNITS, 0, List.of("nowhere"));
    assertThat(figures.day(units))
        .isEqualTo(new Figures.DayFigures(0, 0, 0, 0, 0, new Figures.AlertFigures(0, 0, 0, 0)));
  }

  @Test
  void a_case_sent_back_lies_on_the_pile_of_those_returned() {
    Person clerk = Staff.employ(jdbc, "figures-2", "李强", null, Role.CLERK);
    new Story("FIG-3")
        .event(EventKind.OPEN, "", "2026-11-20T09:00")
        .event(EventKind.COMPLETE, "申请", "2026-11-20T10:00")
        .event(EventKind.RETURN, "申请", "2026-11-20T11:00")
        .tell(docket);
    jdbc.update("update case_file set handler_id = ? where case_id = 'FIG-3'", clerk.id());
    assertThat(figures.pile(clerk.id(), Figures.Pile.RETURNED, 50)).hasSize(1);
    assertThat(figures.desk(clerk.id()).returned()).isEqualTo(1);
  }
}
