package io.plumbline.server.cases.taking;

import io.plumbline.server.cases.hand.CaseHead;
import io.plumbline.server.cases.hand.Entered;
import io.plumbline.server.cases.hand.ItemNames;
import io.plumbline.server.cases.hand.Objection;
import io.plumbline.server.cases.hand.Tokens;
import io.plumbline.server.cases.lists.CaseLists;
import io.plumbline.server.cases.steps.Assigning;
import io.plumbline.server.people.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which applications are taken in and unassigned cases taken over. */
@Controller
class TakingPages {
  private final TakingIn takingIn;
  private final Assigning assigning;
  private final CaseLists lists;
  private final ItemNames items;

  TakingPages(TakingIn takingIn, Assigning assigning, CaseLists lists, ItemNames items) {
    this.takingIn = takingIn;
    this.assigning = assigning;
    this.lists = lists;
    this.items = items;
  }

  @GetMapping("/cases/new")
  String form(@RequestParam(name = "item", defaultValue = "") String item, Model model) {
    String text =
        items.meant(item).stream().findFirst().map(i -> items.choice(i).text()).orElse("");
    fill(model, new Entered("open", java.util.Map.of("item", item.isEmpty() ? "" : text)));
    return "cases/new";
  }

  @PostMapping("/cases/new")
  String take(
      @AuthenticationPrincipal Person person,
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      HttpServletResponse response) {
    Entered entered = Entered.of("open", sent);
    try {
      return "redirect:" + CaseHead.address(takingIn.take(person, entered));
    } catch (Objection.Raised raised) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("objections", raised.objections());
      fill(model, entered);
      return "cases/new";
    }
  }

  private void fill(Model model, Entered entered) {
    String asked = entered.get("item");
    var like = items.meant(asked);
    model.addAttribute("entered", entered);
    model.addAttribute("items", items.choices());
    model.addAttribute(
        "like", like.size() > 1 ? like.stream().map(items::choice).toList() : List.of());
    model.addAttribute("tokens", new Tokens());
  }

  @PostMapping("/cases/{id}/take")
  String takeOver(
      @AuthenticationPrincipal Person person,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      HttpServletResponse response) {
    List<Objection> objections = assigning.take(person, id, Entered.of("take", sent));
    if (objections.isEmpty()) {
      return "redirect:" + CaseHead.address(id);
    }
    response.setStatus(HttpStatus.CONFLICT.value());
    model.addAttribute("objections", objections);
    model.addAttribute("lines", lists.unassigned(person));
    model.addAttribute("canTake", true);
    model.addAttribute("tokens", new Tokens());
    return "cases/unassigned";
  }
}
