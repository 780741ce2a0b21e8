package io.plumbline.server.people.signin;

import io.plumbline.server.people.Acts;
import io.plumbline.server.people.accounts.Account;
import io.plumbline.server.people.accounts.AccountRows;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page on which people sign in; in the demo, with one button for each desk. */
@Controller
class SignInPage {
  private final AccountRows accounts;
  private final Acts acts;
  private final boolean demo;

  SignInPage(AccountRows accounts, Acts acts, @Value("${plumbline.demo:false}") boolean demo) {
    this.accounts = accounts;
    this.acts = acts;
    this.demo = demo;
  }

  @GetMapping("/sign-in")
  String page(Model model) {
    model.addAttribute("desks", demo ? accounts.desks() : List.of());
    return "people/sign-in";
  }

  /** Takes a desk of the demo; only accounts made as desks, and nowhere but in the demo. */
  @PostMapping("/sign-in/desk")
  String desk(
      @RequestParam(defaultValue = "") String login,
      HttpServletRequest request,
      HttpServletResponse response) {
    Account account =
        accounts
            .byLogin(login)
            .filter(found -> demo && found.active() && !found.desk().isEmpty())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    acts.record(account.person(), "sign-in", "", true, "demo");
    SignedInSession.open(account.person(), request, response);
    return "redirect:/";
  }
}
