package io.plumbline.server.handling;

import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.server.law.Law;
import io.plumbline.server.law.LawInForce;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import io.plumbline.server.people.Sight;
import io.plumbline.server.people.Sights;
import io.plumbline.server.supervision.Alerts;
import io.plumbline.server.supervision.DayStripView;
import io.plumbline.server.supervision.SweepWatch;
import io.plumbline.server.supervision.Telling;
import io.plumbline.server.supervision.WhyView;
import io.plumbline.server.supervision.Whys;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The pages of the alerts: the list, and one with what is asked, by whom and until when. */
@Controller
class AlertPages {
  private static final int PAGE = 50;
  private final Alerts alerts;
  private final AlertHandling handling;
  private final Openings openings;
  private final Acting acting;
  private final Whys whys;
  private final Sights sights;
  private final SweepWatch watch;
  private final LawInForce law;
  private final MessageSource messages;
  private final InstantSource clock;
  private final JdbcTemplate jdbc;

  AlertPages(
      Alerts alerts,
      AlertHandling handling,
      Openings openings,
      Acting acting,
      Whys whys,
      Sights sights,
      SweepWatch watch,
      LawInForce law,
      MessageSource messages,
      InstantSource clock,
      JdbcTemplate jdbc) {
    this.alerts = alerts;
    this.handling = handling;
    this.openings = openings;
    this.acting = acting;
    this.whys = whys;
    this.sights = sights;
    this.watch = watch;
    this.law = law;
    this.messages = messages;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  /** The choices of the list. */
  record Choice(
      @Nullable String whose,
      @Nullable Integer level,
      @Nullable String state,
      @Nullable String item,
      @Nullable String number,
      @Nullable Boolean nobody,
      @Nullable Long before) {
    Alerts.Filter filter(Person person) {
      return new Alerts.Filter(
          mine(person),
          level,
          shownState().equals("all") ? "" : shownState(),
          item == null ? "" : item,
          number == null ? "" : number.strip(),
          Boolean.TRUE.equals(nobody),
          before == null ? 0 : before);
    }

    /** Those who handle cases begin with their own, unless they ask for more. */
    boolean mine(Person person) {
      boolean asksForAll = whose == null && Boolean.TRUE.equals(nobody);
      return whose == null ? person.handlesCases() && !asksForAll : whose.equals("mine");
    }

    String shownState() {
      return state == null || state.isEmpty() ? "open" : state;
    }
  }

  @GetMapping("/alerts")
  String list(@AuthenticationPrincipal Person person, Choice choice, Locale locale, Model model) {
    Sight sight = sights.of(person);
    List<Alerts.Alert> found = alerts.list(sight, choice.filter(person), PAGE + 1);
    AlertView view = view(locale);
    List<AlertView.Row> rows = found.stream().limit(PAGE).map(view::row).toList();
    model.addAttribute("rows", rows);
    model.addAttribute("choice", choice);
    model.addAttribute("mine", choice.mine(person));
    model.addAttribute("state", choice.shownState());
    model.addAttribute("items", items(locale));
    model.addAttribute("next", found.size() > PAGE ? rows.get(PAGE - 1).alert().id() : null);
    model.addAttribute("silent", person.is(Role.INSPECTOR) && watch.isSilent());
    return "handling/alerts";
  }

  @GetMapping("/alerts/{id}")
  String page(
      @AuthenticationPrincipal Person person, @PathVariable long id, Locale locale, Model model) {
    openings.open(find(person, id), person);
    return show(person, find(person, id), null, "", locale, model);
  }

  @PostMapping("/alerts/{id}")
  String act(
      @AuthenticationPrincipal Person person,
      @PathVariable long id,
      Wish wish,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    String refused = handling.act(person, find(person, id), wish);
    if (refused.isEmpty()) {
      return "redirect:/alerts/" + id;
    }
    response.setStatus(status(refused).value());
    return show(person, find(person, id), wish, refused, locale, model);
  }

  private static HttpStatus status(String refused) {
    return switch (refused) {
      case "changed", "same-screen", "ended", "not-now" -> HttpStatus.CONFLICT;
      case "not-your-turn", "not-named", "not-proposer", "not-supervisor" -> HttpStatus.FORBIDDEN;
      default -> HttpStatus.BAD_REQUEST;
    };
  }

  private String show(
      Person person,
      Alerts.Alert alert,
      @Nullable Wish wish,
      String refused,
      Locale locale,
      Model model) {
    AlertView view = view(locale);
    model.addAttribute("row", view.row(alert));
    model.addAttribute("entries", view.lines(alerts.entries(alert.id())));
    model.addAttribute("forms", acting.forms(alert, handling.offered(alert, person)));
    model.addAttribute("screen", Screen.of(alert, alerts.entries(alert.id())));
    model.addAttribute("evidence", acting.evidence(alert));
    model.addAttribute("people", acting.people(alert));
    model.addAttribute("wish", wish);
    model.addAttribute("refused", refused);
    model.addAttribute("turn", acting.turn(alert, locale));
    model.addAttribute("standing", standing(person, alert, locale));
    model.addAttribute("signs", DayStripView.SIGNS);
    return "handling/alert";
  }

  private WhyView.@Nullable Column standing(Person person, Alerts.Alert alert, Locale locale) {
    Alerts.Subject subject = alert.subject();
    Instant now = clock.instant();
    Whys.Question asked = new Whys.Question(subject.caseId(), subject.point(), subject.stage());
    Telling telling = new Telling(messages, locale, law.now());
    return whys.standing(sights.of(person), asked, now, now)
        .map(standing -> new WhyView(telling).column("now", standing))
        .orElse(null);
  }

  private Alerts.Alert find(Person person, long id) {
    return alerts
        .find(sights.of(person), id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private AlertView view(Locale locale) {
    Law now = law.now();
    return new AlertView(new Telling(messages, locale, now), now, units(locale), clock.instant());
  }

  private Map<String, String> units(Locale locale) {
    String column = locale.getLanguage().equals("en") ? "name_en" : "name_zh";
    Map<String, String> names = new HashMap<>();
    jdbc.query(
        "select id, " + column + " from unit",
        row -> {
          names.put(row.getString(1), row.getString(2));
        });
    return names;
  }

  private Map<String, String> items(Locale locale) {
    Law now = law.now();
    Telling telling = new Telling(messages, locale, now);
    Map<String, String> names = new LinkedHashMap<>();
    for (PowerItem item : now.catalogue().items()) {
      names.put(item.code(), item.code() + " " + telling.say(item.identity().name()));
    }
    return names;
  }
}
