package io.plumbline.server.charts;

import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.server.law.Law;
import io.plumbline.server.law.LawInForce;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Sight;
import io.plumbline.server.people.Sights;
import io.plumbline.server.supervision.Figures;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages of the charts: all of them, one living, one as a poster, one of a case. */
@Controller
class ChartPages {
  private final LawInForce law;
  private final Figures figures;
  private final Sights sights;
  private final CaseSight cases;
  private final CaseChart caseChart;
  private final InstantSource clock;
  private final MessageSource messages;

  ChartPages(
      LawInForce law,
      Figures figures,
      Sights sights,
      CaseSight cases,
      CaseChart caseChart,
      InstantSource clock,
      MessageSource messages) {
    this.law = law;
    this.figures = figures;
    this.sights = sights;
    this.cases = cases;
    this.caseChart = caseChart;
    this.clock = clock;
    this.messages = messages;
  }

  @GetMapping("/charts")
  String all(
      @RequestParam(defaultValue = "") String q,
      @AuthenticationPrincipal Person person,
      Model model,
      Locale locale) {
    Map<String, CaseSight.Count> counts = new HashMap<>();
    cases
        .counts(sights.of(person), clock.instant())
        .forEach(count -> counts.put(count.item(), count));
    ChartIndex index = new ChartIndex(law.now(), today(), new Words(messages, locale));
    var shelves = index.shelves(q, counts);
    model.addAttribute("shelves", shelves);
    model.addAttribute("found", shelves.stream().mapToInt(one -> one.entries().size()).sum());
    model.addAttribute("q", q);
    model.addAttribute("counted", person.roles().stream().noneMatch(r -> r.isAdministrator()));
    return "charts/all";
  }

  @GetMapping("/charts/{code}")
  String item(
      @PathVariable String code,
      @RequestParam(defaultValue = "365") int days,
      @AuthenticationPrincipal Person person,
      Model model,
      Locale locale) {
    PowerItem item = item(code);
    Words words = new Words(messages, locale);
    Period period = Period.of(days);
    model.addAttribute("chart", draw(item, lights(item, person, period, words), words));
    model.addAttribute("period", period);
    model.addAttribute("periods", Period.ALL);
    model.addAttribute("basis", basis(item, words));
    return "charts/item";
  }

  private static List<Chart.Note> basis(PowerItem item, Words words) {
    return item.law().basis().stream()
        .map(one -> Chart.Note.of(ProvisionName.of(one.id(), words), words.of(one.text())))
        .toList();
  }

  @GetMapping("/charts/{code}/poster")
  String poster(@PathVariable String code, Model model, Locale locale) {
    model.addAttribute("chart", draw(item(code), Lights.NONE, new Words(messages, locale)));
    model.addAttribute("today", today());
    model.addAttribute(
        "bureau", new Words(messages, locale).of(law.now().catalogue().settings().name()));
    return "charts/poster";
  }

  @GetMapping("/charts/case/{caseId}")
  String ofCase(
      @PathVariable String caseId,
      @AuthenticationPrincipal Person person,
      Model model,
      Locale locale) {
    if (!cases.sees(sights.of(person), caseId)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    model.addAttribute("caseId", caseId);
    model.addAttribute("chart", caseChart.of(caseId, locale).orElseThrow());
    return "charts/case-page";
  }

  private Chart draw(PowerItem item, Lights lights, Words words) {
    return new Drawing(law.now().catalogue(), words).draw(item, lights, today());
  }

  private Lights lights(PowerItem item, Person person, Period period, Words words) {
    Sight sight = sights.of(person);
    Instant from = period.before(today()).atStartOfDay(zone()).toInstant();
    return new ItemLights(
        item,
        figures.stages(sight, item.code()),
        figures.points(sight, item.code(), from, clock.instant()),
        words,
        sight.kind() != Sight.Kind.NONE);
  }

  private PowerItem item(String code) {
    Law now = law.now();
    return now.item(code, today())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }

  private ZoneId zone() {
    return law.now().catalogue().settings().zone();
  }
}
