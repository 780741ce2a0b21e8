package io.plumbline.server.people.signin;

import io.plumbline.server.people.Person;
import io.plumbline.server.people.Refused;
import io.plumbline.server.people.accounts.AccountRows;
import io.plumbline.server.people.accounts.Passwords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which somebody changes their own password. */
@Controller
class PasswordPage {
  private final Passwords passwords;
  private final AccountRows accounts;

  PasswordPage(Passwords passwords, AccountRows accounts) {
    this.passwords = passwords;
    this.accounts = accounts;
  }

  @GetMapping("/password")
  String page(@AuthenticationPrincipal Person who, Model model) {
    return page(who, List.of(), model);
  }

  @PostMapping("/password")
  String change(
      @AuthenticationPrincipal Person who,
      @RequestParam(defaultValue = "") String now,
      @RequestParam(defaultValue = "") String next,
      @RequestParam(defaultValue = "") String again,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    List<Refused> refused = passwords.change(who, new Passwords.Change(now, next, again));
    if (!refused.isEmpty()) {
      response.setStatus(422);
      return page(who, refused, model);
    }
    SignedInSession.open(accounts.byId(who.id()).orElseThrow().person(), request, response);
    return "redirect:/";
  }

  private String page(Person who, List<Refused> refused, Model model) {
    model.addAttribute("refused", refused);
    model.addAttribute(
        "first", accounts.byId(who.id()).map(found -> found.entry().mustChange()).orElse(false));
    return "people/password";
  }
}
