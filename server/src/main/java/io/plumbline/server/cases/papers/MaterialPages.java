package io.plumbline.server.cases.papers;

import io.plumbline.server.cases.hand.CaseWords;
import io.plumbline.server.cases.hand.Entered;
import io.plumbline.server.cases.hand.ItemNames;
import io.plumbline.server.cases.hand.ItemNames.Choice;
import io.plumbline.server.cases.hand.NotSeenException;
import io.plumbline.server.cases.hand.Objection;
import io.plumbline.server.cases.papers.Materials.Material;
import io.plumbline.server.people.Acts;
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

/** Where the system administrator keeps the material lists of the items. */
@Controller
class MaterialPages {
  private final Materials materials;
  private final ItemNames items;
  private final CaseWords words;
  private final Acts acts;

  MaterialPages(Materials materials, ItemNames items, CaseWords words, Acts acts) {
    this.materials = materials;
    this.items = items;
    this.words = words;
    this.acts = acts;
  }

  /** An item and how many materials its list has. */
  public record Listed(Choice item, int materials) {}

  @GetMapping("/materials")
  String all(Model model) {
    model.addAttribute(
        "items",
        items.choices().stream()
            .map(choice -> new Listed(choice, materials.of(choice.code()).size()))
            .toList());
    return "cases/materials";
  }

  @GetMapping("/materials/{item}")
  String one(@PathVariable String item, Model model) {
    return page(item, Entered.NOTHING, model);
  }

  @PostMapping("/materials/{item}")
  String change(
      @AuthenticationPrincipal Person person,
      @PathVariable String item,
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      HttpServletResponse response) {
    Choice choice = choice(item);
    Entered entered = Entered.of("material", sent);
    if (entered.get("act").equals("remove")) {
      materials.remove(choice.code(), number(entered.get("id")));
    } else if (entered.get("name_zh").isEmpty() || tooLong(entered)) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("objections", List.of(objection(entered)));
      return page(item, entered, model);
    } else if (number(entered.get("id")) == 0) {
      materials.add(choice.code(), material(choice.code(), entered));
    } else {
      materials.change(choice.code(), material(choice.code(), entered));
    }
    acts.record(person, "material.change", choice.code(), true, entered.get("name_zh"));
    return "redirect:/materials/" + choice.code();
  }

  private Objection objection(Entered entered) {
    return entered.get("name_zh").isEmpty()
        ? new Objection("name_zh", "required", words.say("refusal.required.name_zh"))
        : new Objection("name_zh", "too-long", words.say("refusal.too-long", Entered.LONGEST_NAME));
  }

  private static boolean tooLong(Entered entered) {
    return entered.values().values().stream().anyMatch(v -> v.length() > Entered.LONGEST_NAME);
  }

  private Material material(String item, Entered entered) {
    String zh = entered.get("name_zh");
    String en = entered.get("name_en");
    int position = (int) number(entered.get("position"));
    return new Material(
        number(entered.get("id")),
        position > 0 ? position : materials.of(item).size() + 1,
        zh,
        en.isEmpty() ? zh : en,
        entered.get("condition_zh"),
        entered.get("condition_en").isEmpty()
            ? entered.get("condition_zh")
            : entered.get("condition_en"),
        entered.get("example").equals("yes"));
  }

  private static long number(String text) {
    return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
  }

  private Choice choice(String item) {
    return items.choices().stream()
        .filter(choice -> choice.code().equals(item))
        .findFirst()
        .orElseThrow(NotSeenException::new);
  }

  private String page(String item, Entered entered, Model model) {
    model.addAttribute("item", choice(item));
    model.addAttribute("materials", materials.of(item));
    model.addAttribute("entered", entered);
    return "cases/material";
  }
}
