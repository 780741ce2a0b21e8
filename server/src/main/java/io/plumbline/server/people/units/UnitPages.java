package io.plumbline.server.people.units;

import io.plumbline.server.people.Person;
import io.plumbline.server.people.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages on which the system administrator keeps the tree of units. */
@Controller
class UnitPages {
  private final Units units;

  UnitPages(Units units) {
    this.units = units;
  }

  @GetMapping("/units")
  String tree(Model model) {
    return form(Units.Entered.of("", "", "", ""), List.of(), model);
  }

  @PostMapping("/units")
  String add(
      @AuthenticationPrincipal Person who,
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "") String zh,
      @RequestParam(defaultValue = "") String en,
      @RequestParam(defaultValue = "") String parent,
      Model model,
      HttpServletResponse response) {
    Units.Entered entered = Units.Entered.of(id, zh, en, parent);
    List<Refused> refused = units.add(who, entered);
    if (refused.isEmpty()) {
      return "redirect:/units?done";
    }
    response.setStatus(422);
    return form(entered, refused, model);
  }

  @GetMapping("/units/{id}")
  String one(@PathVariable String id, Model model) {
    Units.Leaf unit =
        units.tree().stream()
            .filter(leaf -> leaf.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Units.Entered entered = new Units.Entered(unit.id(), unit.zh(), unit.en(), unit.parentId());
    return edit(entered, List.of(), model);
  }

  @PostMapping("/units/{id}")
  String change(
      @AuthenticationPrincipal Person who,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String zh,
      @RequestParam(defaultValue = "") String en,
      @RequestParam(defaultValue = "") String parent,
      Model model,
      HttpServletResponse response) {
    if (!units.exists(id)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    Units.Entered entered = Units.Entered.of(id, zh, en, parent);
    List<Refused> refused = units.change(who, entered);
    if (refused.isEmpty()) {
      return "redirect:/units?done";
    }
    response.setStatus(422);
    return edit(entered, refused, model);
  }

  private String form(Units.Entered entered, List<Refused> refused, Model model) {
    fill(entered, refused, model);
    return "people/units";
  }

  private String edit(Units.Entered entered, List<Refused> refused, Model model) {
    fill(entered, refused, model);
    return "people/unit";
  }

  private void fill(Units.Entered entered, List<Refused> refused, Model model) {
    model.addAttribute("tree", units.tree());
    model.addAttribute("entered", entered);
    model.addAttribute("refused", refused);
  }
}
