package io.plumbline.server.cases.lists;

import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.server.cases.hand.CaseWords;
import io.plumbline.server.cases.hand.ItemNames;
import io.plumbline.server.cases.hand.Tokens;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of cases. */
@Controller
class ListPages {
  private final CaseLists lists;
  private final ItemNames items;
  private final UnitChoices units;
  private final CaseWords words;

  ListPages(CaseLists lists, ItemNames items, UnitChoices units, CaseWords words) {
    this.lists = lists;
    this.items = items;
    this.units = units;
    this.words = words;
  }

  @GetMapping("/cases")
  String cases(
      @AuthenticationPrincipal Person person,
      @RequestParam Map<String, String> parameters,
      Model model) {
    CaseFilter filter = CaseFilter.of(parameters);
    model.addAttribute("filter", filter);
    model.addAttribute("page", lists.page(person, filter, number(parameters)));
    model.addAttribute("items", items.choices());
    model.addAttribute("units", units.seenBy(person));
    model.addAttribute("stages", stages(filter.get("item")));
    model.addAttribute("takesIn", person.handlesCases());
    model.addAttribute("canTake", person.is(Role.CLERK) && person.unitId() != null);
    return "cases/list";
  }

  @GetMapping("/cases/unassigned")
  String unassigned(@AuthenticationPrincipal Person person, Model model) {
    model.addAttribute("lines", lists.unassigned(person));
    model.addAttribute("canTake", person.is(Role.CLERK));
    model.addAttribute("tokens", new Tokens());
    return "cases/unassigned";
  }

  private List<ItemNames.Choice> stages(String code) {
    List<PowerItem> meant = code.isEmpty() ? List.of() : items.meant(code);
    return meant.size() != 1
        ? List.of()
        : meant.get(0).stages().stream()
            .map(stage -> new ItemNames.Choice(stage.id(), words.text(stage.name())))
            .toList();
  }

  static int number(Map<String, String> parameters) {
    String page = parameters.getOrDefault("page", "1");
    return page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
  }
}
