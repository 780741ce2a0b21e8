package io.plumbline.server.pages;

import io.plumbline.server.law.LawInForce;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Sight;
import io.plumbline.server.people.Sights;
import io.plumbline.server.supervision.Figures;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page: the day's figures, or for administrators their desks. */
@Controller
class Start {
  private final Figures figures;
  private final Piles piles;
  private final MyTurns turns;
  private final Sights sights;
  private final LawInForce law;
  private final InstantSource clock;

  Start(
      Figures figures,
      Piles piles,
      MyTurns turns,
      Sights sights,
      LawInForce law,
      InstantSource clock) {
    this.figures = figures;
    this.piles = piles;
    this.turns = turns;
    this.sights = sights;
    this.law = law;
    this.clock = clock;
  }

  @GetMapping("/")
  String start(@AuthenticationPrincipal Person person, Model model, Locale locale) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), law.now().catalogue().settings().zone());
    model.addAttribute("today", today);
    model.addAttribute("working", law.now().reading().calendar().isWorkingDay(today));
    Sight sight = sights.of(person);
    if (sight.kind() == Sight.Kind.NONE) {
      return "pages/start-administrator";
    }
    model.addAttribute("turns", turns.of(person, locale));
    model.addAttribute("day", figures.day(sight));
    model.addAttribute("suspended", piles.suspended(sight));
    model.addAttribute("sight", sight.kind().name().toLowerCase(Locale.ROOT));
    model.addAttribute("handles", person.handlesCases());
    return "pages/start";
  }
}
