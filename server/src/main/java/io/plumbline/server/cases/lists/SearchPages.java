package io.plumbline.server.cases.lists;

import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.server.cases.hand.Entered;
import io.plumbline.server.cases.hand.ItemNames;
import io.plumbline.server.cases.lists.CaseLists.Line;
import io.plumbline.server.docket.Grams;
import io.plumbline.server.people.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The search in the head of every page: by number, applicant, handler and item, in any order. */
@Controller
class SearchPages {
  private static final int MOST = 50;
  private static final int LONGEST = 100;
  private final CaseLists lists;
  private final ItemNames items;

  SearchPages(CaseLists lists, ItemNames items) {
    this.lists = lists;
    this.items = items;
  }

  /**
   * What is asked for.
   *
   * @param words that stand in the case's number, applicant or handler
   * @param items one of which is the case's
   */
  record Asked(List<String> words, List<String> items) {
    TreeSet<String> grams() {
      TreeSet<String> grams = new TreeSet<>();
      words.forEach(word -> grams.addAll(Grams.searched(word)));
      return grams;
    }
  }

  @GetMapping("/search")
  String search(
      @AuthenticationPrincipal Person person,
      @RequestParam(name = "q", defaultValue = "") String query,
      @RequestHeader(name = "HX-Request", required = false) boolean fragment,
      Model model) {
    String cleaned = Entered.clean(query).replace('\n', ' ');
    String cut = cleaned.length() > LONGEST ? cleaned.substring(0, LONGEST) : cleaned;
    model.addAttribute("query", cut);
    model.addAttribute("lines", found(person, cut));
    model.addAttribute("most", MOST);
    return fragment ? "cases/search :: results" : "cases/search";
  }

  private List<Line> found(Person person, String query) {
    List<String> words = words(query);
    if (words.isEmpty()) {
      return List.of();
    }
    Map<String, Line> found = new LinkedHashMap<>();
    lists.found(person, new Asked(words, List.of()), MOST).forEach(l -> found.put(l.caseId(), l));
    Asked byItem = byItem(words);
    if (!byItem.items().isEmpty() && found.size() < MOST) {
      lists.found(person, byItem, MOST).forEach(line -> found.putIfAbsent(line.caseId(), line));
    }
    return found.values().stream().limit(MOST).toList();
  }

  private static List<String> words(String query) {
    List<String> words = new ArrayList<>();
    for (String word : query.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
      if (!word.isEmpty() && words.size() < 8) {
        words.add(word);
      }
    }
    return words;
  }

  /** Words that stand in the name of an item choose items; the others stay. */
  private Asked byItem(List<String> words) {
    List<String> rest = new ArrayList<>();
    TreeSet<String> codes = new TreeSet<>();
    for (String word : words) {
      List<String> like = items.like(word).stream().map(PowerItem::code).toList();
      if (like.isEmpty()) {
        rest.add(word);
      } else if (codes.isEmpty()) {
        codes.addAll(like);
      } else {
        codes.retainAll(like);
      }
    }
    return new Asked(rest, List.copyOf(codes));
  }
}
