package io.plumbline.server.people.accounts;

import io.plumbline.server.people.Custodians;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Refused;
import io.plumbline.server.people.Role;
import io.plumbline.server.people.units.Units;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages on which the security administrator gives rights. */
@Controller
class RightsPages {
  private final Rights rights;
  private final AccountRows rows;
  private final Units units;
  private final Custodians custodians;
  private final NamingCustodians naming;

  RightsPages(
      Rights rights,
      AccountRows rows,
      Units units,
      Custodians custodians,
      NamingCustodians naming) {
    this.rights = rights;
    this.rows = rows;
    this.units = units;
    this.custodians = custodians;
    this.naming = naming;
  }

  @GetMapping("/rights")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int page,
      Model model,
      Locale locale) {
    AccountList.fill(model, rows, q, page);
    model.addAttribute("units", units.names(locale.getLanguage()));
    return "people/rights";
  }

  @GetMapping("/rights/{id}")
  String one(@PathVariable long id, Model model, Locale locale) {
    Account account = account(id);
    return one(account, account.person().roles(), List.of(), model, locale);
  }

  @PostMapping("/rights/{id}")
  String give(
      @AuthenticationPrincipal Person who,
      @PathVariable long id,
      @RequestParam(name = "role", defaultValue = "") List<String> roles,
      @RequestParam int version,
      Model model,
      Locale locale,
      HttpServletResponse response) {
    Account account = account(id);
    Set<Role> wanted = wanted(roles);
    List<Refused> refused = rights.give(who, account, wanted, version);
    if (refused.isEmpty()) {
      return "redirect:/rights/" + id + "?done";
    }
    response.setStatus(422);
    return one(account, wanted, refused, model, locale);
  }

  @PostMapping("/rights/{id}/custodian")
  String name(
      @AuthenticationPrincipal Person who,
      @PathVariable long id,
      @RequestParam(defaultValue = "false") boolean custodian,
      Model model,
      Locale locale,
      HttpServletResponse response) {
    Account account = account(id);
    List<Refused> refused = naming.name(who, account, custodian);
    if (refused.isEmpty()) {
      return "redirect:/rights/" + id + "?done";
    }
    response.setStatus(422);
    return one(account, account.person().roles(), refused, model, locale);
  }

  private static Set<Role> wanted(List<String> names) {
    Set<Role> wanted = EnumSet.noneOf(Role.class);
    Arrays.stream(Role.values()).filter(role -> names.contains(role.name())).forEach(wanted::add);
    return wanted;
  }

  private String one(
      Account account, Set<Role> wanted, List<Refused> refused, Model model, Locale locale) {
    model.addAttribute("account", account);
    model.addAttribute("wanted", wanted);
    model.addAttribute("custodian", custodians.isNamed(account.id()));
    model.addAttribute("refused", refused);
    model.addAttribute("units", units.names(locale.getLanguage()));
    model.addAttribute("offices", EnumSet.range(Role.CLERK, Role.INSPECTOR));
    model.addAttribute("administrators", EnumSet.range(Role.SYSTEM_ADMIN, Role.AUDITOR));
    return "people/right";
  }

  private Account account(long id) {
    return rows.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
