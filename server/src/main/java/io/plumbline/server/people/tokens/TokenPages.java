package io.plumbline.server.people.tokens;

import io.plumbline.server.people.BureauTime;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Refused;
import io.plumbline.server.people.units.Units;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the security administrator gives systems their tokens. */
@Controller
class TokenPages {
  private final Tokens tokens;
  private final Units units;
  private final InstantSource clock;
  private final BureauTime time;

  TokenPages(Tokens tokens, Units units, InstantSource clock, BureauTime time) {
    this.tokens = tokens;
    this.units = units;
    this.clock = clock;
    this.time = time;
  }

  /** What was typed into the form. */
  record Entered(String name, String unit, List<String> scope, String until) {}

  @GetMapping("/tokens")
  String list(Model model, Locale locale) {
    return page(new Entered("", "", List.of(), ""), List.of(), model, locale);
  }

  @PostMapping("/tokens")
  String issue(
      @AuthenticationPrincipal Person who,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") List<String> scope,
      @RequestParam(defaultValue = "") String until,
      Model model,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes once) {
    Entered entered = new Entered(name.strip(), unit, scope, until);
    List<Refused> refused = faults(entered);
    if (!refused.isEmpty()) {
      response.setStatus(422);
      return page(entered, refused, model, locale);
    }
    once.addFlashAttribute("token", tokens.issue(who, wish(entered)));
    return "redirect:/tokens";
  }

  @PostMapping("/tokens/{id}/revoke")
  String revoke(@AuthenticationPrincipal Person who, @PathVariable long id) {
    tokens.revoke(who, id);
    return "redirect:/tokens?done";
  }

  private List<Refused> faults(Entered entered) {
    List<Refused> faults = new ArrayList<>();
    if (!entered.name().matches("[^\\p{Cntrl}]{1,100}")) {
      faults.add(new Refused("name", "name"));
    }
    if (!entered.unit().isBlank() && !units.exists(entered.unit())) {
      faults.add(new Refused("unit", "unit-unknown"));
    }
    if (entered.scope().isEmpty() || !Tokens.SCOPES.containsAll(entered.scope())) {
      faults.add(new Refused("scope", "scope"));
    }
    if (!entered.until().isBlank() && !isAhead(entered.until())) {
      faults.add(new Refused("until", "until"));
    }
    return faults;
  }

  private boolean isAhead(String day) {
    Instant end = time.start(day, 1);
    return end != null && end.isAfter(clock.instant());
  }

  private TokenWish wish(Entered entered) {
    return new TokenWish(
        entered.name(),
        entered.unit().isBlank() ? null : entered.unit(),
        entered.scope().stream().distinct().toList(),
        time.start(entered.until(), 1));
  }

  private String page(Entered entered, List<Refused> refused, Model model, Locale locale) {
    model.addAttribute("tokens", tokens.all());
    model.addAttribute("scopes", Tokens.SCOPES);
    model.addAttribute("tree", units.tree());
    model.addAttribute("units", units.names(locale.getLanguage()));
    model.addAttribute("entered", entered);
    model.addAttribute("refused", refused);
    model.addAttribute("now", clock.instant());
    model.addAttribute("time", time);
    return "people/tokens";
  }
}
