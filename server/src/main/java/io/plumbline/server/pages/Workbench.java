package io.plumbline.server.pages;

import io.plumbline.server.charts.Words;
import io.plumbline.server.law.LawInForce;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Sights;
import io.plumbline.server.supervision.Figures;
import io.plumbline.server.supervision.Figures.Pile;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The workbench: what is mine to do, what presses first. */
@Controller
class Workbench {
  private static final int ROWS = 50;
  private static final List<Pile> PILES =
      List.of(Pile.OVERDUE, Pile.DUE_TODAY, Pile.RETURNED, Pile.IN_HAND, Pile.WAITING);
  private final Figures figures;
  private final Piles piles;
  private final MyTurns turns;
  private final Sights sights;
  private final LawInForce law;
  private final InstantSource clock;
  private final MessageSource messages;

  Workbench(
      Figures figures,
      Piles piles,
      MyTurns turns,
      Sights sights,
      LawInForce law,
      InstantSource clock,
      MessageSource messages) {
    this.figures = figures;
    this.piles = piles;
    this.turns = turns;
    this.sights = sights;
    this.law = law;
    this.clock = clock;
    this.messages = messages;
  }

  /** A pile as the page shows it. */
  record Heap(String key, List<CaseLine> lines, int all) {
    public boolean isMore() {
      return all > lines.size();
    }
  }

  @GetMapping("/workbench")
  String workbench(@AuthenticationPrincipal Person person, Model model, Locale locale) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), law.now().catalogue().settings().zone());
    CaseLines lines = new CaseLines(law.now(), today, new Words(messages, locale));
    List<Heap> heaps = new ArrayList<>();
    Figures.Desk desk = figures.desk(person.id());
    for (Pile pile : PILES) {
      heaps.add(heap(pile, person, lines, all(desk, pile)));
    }
    heaps.add(unassigned(person, lines));
    model.addAttribute("heaps", heaps);
    model.addAttribute("turns", turns.of(person, locale));
    model.addAttribute("alerts", figures.ownAlerts(sights.of(person)));
    model.addAttribute("today", today);
    model.addAttribute("working", law.now().reading().calendar().isWorkingDay(today));
    model.addAttribute("takesIn", Desks.isOpen(person, "POST", "/cases/new"));
    return "pages/workbench";
  }

  private Heap heap(Pile pile, Person person, CaseLines lines, int all) {
    List<CaseLine> shown =
        all == 0
            ? List.of()
            : figures.pile(person.id(), pile, ROWS).stream().map(lines::of).toList();
    return new Heap(key(pile), shown, all);
  }

  private Heap unassigned(Person person, CaseLines lines) {
    List<CaseLine> shown =
        person.handlesCases()
            ? piles.unassigned(person.unitId(), ROWS).stream().map(lines::of).toList()
            : List.of();
    return new Heap("unassigned", shown, shown.size());
  }

  private static int all(Figures.Desk desk, Pile pile) {
    return switch (pile) {
      case DUE_TODAY -> desk.dueToday();
      case OVERDUE -> desk.overdue();
      case RETURNED -> desk.returned();
      case WAITING -> desk.waiting();
      case IN_HAND -> desk.inHand();
    };
  }

  private static String key(Pile pile) {
    return pile.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
