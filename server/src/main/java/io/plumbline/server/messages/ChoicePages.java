package io.plumbline.server.messages;

import io.plumbline.kernel.Language;
import io.plumbline.server.messages.Choice.Way;
import io.plumbline.server.messages.Choice.Wish;
import io.plumbline.server.people.Acts;
import io.plumbline.server.people.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which somebody chooses how they hear of what. */
@Controller
class ChoicePages {
  private final ChoiceRows choices;
  private final Ways ways;
  private final Acts acts;
  private final TransactionTemplate transaction;

  ChoicePages(ChoiceRows choices, Ways ways, Acts acts, TransactionTemplate transaction) {
    this.choices = choices;
    this.ways = ways;
    this.acts = acts;
    this.transaction = transaction;
  }

  /**
   * What was entered; an empty address leaves the one on record, which is shown masked and is
   * therefore never sent back.
   *
   * @param remove which addresses are to be kept no longer
   * @param wish the ways that are wanted, such as {@code URGENT.SMS}
   */
  public record Entered(
      String email, String phone, Set<String> remove, String language, Set<String> wish) {
    public Entered {
      email = email == null ? "" : email.strip();
      phone = phone == null ? "" : Addresses.phone(phone);
      remove = remove == null ? Set.of() : Set.copyOf(remove);
      language = language == null ? "zh" : language;
      wish = wish == null ? Set.of() : Set.copyOf(wish);
    }
  }

  @GetMapping("/messages/choice")
  String page(
      @AuthenticationPrincipal Person person,
      @RequestParam(defaultValue = "false") boolean show,
      @RequestParam(defaultValue = "false") boolean saved,
      Model model) {
    Choice choice = choices.of(person.id());
    model.addAttribute("saved", saved);
    return shown(choice, show, blank(choice), List.of(), model);
  }

  private static Entered blank(Choice choice) {
    Set<String> wishes = new HashSet<>();
    choice.wishes().forEach(wish -> wishes.add(wish.code()));
    String language = choice.language() == Language.EN ? "en" : "zh";
    return new Entered("", "", Set.of(), language, wishes);
  }

  @PostMapping("/messages/choice")
  String save(
      @AuthenticationPrincipal Person person,
      @ModelAttribute Entered entered,
      Model model,
      HttpServletResponse response) {
    Choice old = choices.of(person.id());
    List<String> faults = faults(entered);
    if (!faults.isEmpty()) {
      response.setStatus(422);
      return shown(old, false, entered, faults, model);
    }
    Choice chosen =
        new Choice(
            entered.remove().contains("email") ? "" : or(entered.email(), old.email()),
            entered.remove().contains("phone") ? "" : or(entered.phone(), old.phone()),
            entered.language().equals("en") ? Language.EN : Language.ZH,
            wishes(entered.wish()));
    transaction.executeWithoutResult(
        status -> {
          choices.keep(person.id(), chosen);
          acts.record(person, "messages.chosen", "", true, "");
        });
    return "redirect:/messages/choice?saved=true";
  }

  private static String or(String entered, String old) {
    return entered.isEmpty() ? old : entered;
  }

  private static List<String> faults(Entered entered) {
    List<String> faults = new ArrayList<>();
    if (!entered.email().isEmpty() && !Addresses.isEmail(entered.email())) {
      faults.add("email");
    }
    if (!entered.phone().isEmpty() && !Addresses.isPhone(entered.phone())) {
      faults.add("phone");
    }
    return faults;
  }

  private static Set<Wish> wishes(Set<String> codes) {
    Set<Wish> wishes = new HashSet<>();
    for (Urgency urgency : Urgency.values()) {
      for (Way way : Way.values()) {
        Wish wish = new Wish(urgency, way);
        if (codes.contains(wish.code()) && !(urgency == Urgency.URGENT && way == Way.DIGEST)) {
          wishes.add(wish);
        }
      }
    }
    return wishes;
  }

  private String shown(
      Choice choice, boolean show, Entered entered, List<String> faults, Model model) {
    model.addAttribute("email", show ? choice.email() : Addresses.masked(choice.email()));
    model.addAttribute("phone", show ? choice.phone() : Addresses.masked(choice.phone()));
    model.addAttribute("show", show);
    model.addAttribute("entered", entered);
    model.addAttribute("faults", faults);
    model.addAttribute("urgencies", List.of(Urgency.values()));
    model.addAttribute("hasMail", ways.hasMail());
    model.addAttribute("hasSms", ways.hasSms());
    return "messages/choice";
  }
}
