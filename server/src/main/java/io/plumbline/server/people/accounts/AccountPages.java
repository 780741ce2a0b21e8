package io.plumbline.server.people.accounts;

import io.plumbline.server.people.Person;
import io.plumbline.server.people.Refused;
import io.plumbline.server.people.units.Units;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which the system administrator keeps accounts. */
@Controller
class AccountPages {
  private final Accounts accounts;
  private final AccountRows rows;
  private final Units units;
  private final InstantSource clock;

  AccountPages(Accounts accounts, AccountRows rows, Units units, InstantSource clock) {
    this.accounts = accounts;
    this.rows = rows;
    this.units = units;
    this.clock = clock;
  }

  @GetMapping("/accounts")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int page,
      Model model,
      Locale locale) {
    AccountList.fill(model, rows, q, page);
    model.addAttribute("units", units.names(locale.getLanguage()));
    model.addAttribute("now", clock.instant());
    return "people/accounts";
  }

  @GetMapping("/accounts/new")
  String form(Model model) {
    return form(Accounts.Entered.of("", "", ""), List.of(), model);
  }

  @PostMapping("/accounts")
  String make(
      @AuthenticationPrincipal Person who,
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String unit,
      Model model,
      HttpServletResponse response,
      RedirectAttributes once) {
    Accounts.Entered entered = Accounts.Entered.of(login, name, unit);
    List<Refused> refused = accounts.faults(entered);
    if (!refused.isEmpty()) {
      response.setStatus(422);
      return form(entered, refused, model);
    }
    Accounts.Made made = accounts.make(who, entered);
    once.addFlashAttribute("password", made.password());
    return "redirect:/accounts/" + made.id();
  }

  @GetMapping("/accounts/{id}")
  String one(@PathVariable long id, Model model) {
    Account account = account(id);
    return one(account, entered(account), List.of(), model);
  }

  @PostMapping("/accounts/{id}")
  String change(
      @AuthenticationPrincipal Person who,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam int version,
      Model model,
      HttpServletResponse response) {
    Account account = account(id);
    Accounts.Entered entered = Accounts.Entered.of(account.person().login(), name, unit);
    List<Refused> refused = accounts.change(who, account, entered, version);
    return refused.isEmpty() ? back(id) : refuse(account, entered, refused, model, response);
  }

  @PostMapping("/accounts/{id}/shut")
  String shut(
      @AuthenticationPrincipal Person who,
      @PathVariable long id,
      Model model,
      HttpServletResponse response) {
    return open(who, account(id), false, model, response);
  }

  @PostMapping("/accounts/{id}/open")
  String open(
      @AuthenticationPrincipal Person who,
      @PathVariable long id,
      Model model,
      HttpServletResponse response) {
    return open(who, account(id), true, model, response);
  }

  @PostMapping("/accounts/{id}/reset")
  String reset(
      @AuthenticationPrincipal Person who,
      @PathVariable long id,
      Model model,
      HttpServletResponse response,
      RedirectAttributes once) {
    Account account = account(id);
    Accounts.Answer answer = accounts.resetPassword(who, account);
    if (!answer.refused().isEmpty()) {
      return refuse(account, entered(account), answer.refused(), model, response);
    }
    once.addFlashAttribute("password", answer.password());
    return "redirect:/accounts/" + id;
  }

  private String open(
      Person who, Account account, boolean open, Model model, HttpServletResponse response) {
    List<Refused> refused = accounts.open(who, account, open);
    return refused.isEmpty()
        ? back(account.id())
        : refuse(account, entered(account), refused, model, response);
  }

  private static String back(long id) {
    return "redirect:/accounts/" + id + "?done";
  }

  private String refuse(
      Account account,
      Accounts.Entered entered,
      List<Refused> refused,
      Model model,
      HttpServletResponse response) {
    response.setStatus(422);
    return one(account, entered, refused, model);
  }

  private String one(
      Account account, Accounts.Entered entered, List<Refused> refused, Model model) {
    model.addAttribute("account", account);
    model.addAttribute("locked", account.lockedAt(clock.instant()));
    fill(entered, refused, model);
    return "people/account";
  }

  private String form(Accounts.Entered entered, List<Refused> refused, Model model) {
    fill(entered, refused, model);
    return "people/account-new";
  }

  private void fill(Accounts.Entered entered, List<Refused> refused, Model model) {
    model.addAttribute("entered", entered);
    model.addAttribute("refused", refused);
    model.addAttribute("tree", units.tree());
  }

  private static Accounts.Entered entered(Account account) {
    Person person = account.person();
    return new Accounts.Entered(person.login(), person.name(), person.unitId());
  }

  private Account account(long id) {
    return rows.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
