package io.plumbline.server.orders;

import io.plumbline.kernel.life.OrderLife;
import io.plumbline.kernel.life.OrderLife.OrderAct;
import io.plumbline.server.cases.StoredFiles;
import io.plumbline.server.cases.StoredFiles.Stored;
import io.plumbline.server.people.Acts;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import io.plumbline.server.turns.TurnWords;
import io.plumbline.server.turns.Turns;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The list of orders, the page of one with what may be done now, and its paper. */
@Controller
class OrderPages {
  private static final int PAGE = 50;
  private final OrderBook book;
  private final OrderEntries entries;
  private final OrderParts parts;
  private final Handling handling;
  private final OrderViews views;
  private final BureauDays days;
  private final StoredFiles files;
  private final Turns turns;
  private final TurnWords words;
  private final Acts acts;

  OrderPages(
      OrderBook book,
      OrderEntries entries,
      OrderParts parts,
      Handling handling,
      OrderViews views,
      BureauDays days,
      StoredFiles files,
      Turns turns,
      TurnWords words,
      Acts acts) {
    this.book = book;
    this.entries = entries;
    this.parts = parts;
    this.handling = handling;
    this.views = views;
    this.days = days;
    this.files = files;
    this.turns = turns;
    this.words = words;
    this.acts = acts;
  }

  @GetMapping("/orders")
  String list(
      @AuthenticationPrincipal Person person,
      @RequestParam(defaultValue = "") String whose,
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(defaultValue = "0") long before,
      Locale locale,
      Model model) {
    String shown = !whose.isEmpty() ? whose : person.is(Role.INSPECTOR) ? "issued" : "answer";
    OrderBook.Filter filter = new OrderBook.Filter(shown, state, days.today(), before);
    List<Order> found = book.list(person, filter, PAGE + 1);
    OrderView view = views.in(locale);
    model.addAttribute("rows", found.stream().limit(PAGE).map(view::row).toList());
    model.addAttribute("whose", shown);
    model.addAttribute("state", state);
    model.addAttribute("before", before);
    model.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).id() : null);
    model.addAttribute("issues", person.is(Role.INSPECTOR) || person.is(Role.DEPUTY_DIRECTOR));
    return "orders/list";
  }

  @GetMapping("/orders/{id:\\d{1,18}}")
  String page(
      @AuthenticationPrincipal Person person, @PathVariable long id, Locale locale, Model model) {
    return show(person, find(person, id), locale, model);
  }

  @GetMapping("/orders/{id:\\d{1,18}}/paper")
  String paper(
      @AuthenticationPrincipal Person person, @PathVariable long id, Locale locale, Model model) {
    Order order = find(person, id);
    OrderView view = views.in(locale);
    model.addAttribute("row", view.row(order));
    model.addAttribute("due", view.day(order.standing().dueOn()));
    model.addAttribute("lines", entries.of(id).stream().map(view::line).toList());
    return "orders/paper";
  }

  @GetMapping("/orders/{id:\\d{1,18}}/files/{file:\\d{1,18}}")
  ResponseEntity<Resource> file(
      @AuthenticationPrincipal Person person, @PathVariable long id, @PathVariable long file) {
    find(person, id);
    Stored stored = entries.file(id, file).orElseThrow(OrderPages::notSeen);
    acts.record(person, "order.file", "order " + id + "/" + file, true, "");
    return files.handOut(stored);
  }

  @PostMapping("/orders/{id:\\d{1,18}}/{act}")
  String act(
      @AuthenticationPrincipal Person person,
      @PathVariable long id,
      @PathVariable String act,
      OrderForm form,
      @RequestParam(required = false) @Nullable List<MultipartFile> evidence,
      Locale locale,
      Model model,
      HttpServletResponse response)
      throws IOException {
    Order order = find(person, id);
    OrderAct asked = OrderLife.LIFE.act(act).orElseThrow(OrderPages::notSeen);
    Optional<List<Stored>> kept = keep(evidence == null ? List.of() : evidence);
    Optional<String> refused =
        kept.isEmpty()
            ? Optional.of("too-large")
            : handling.act(
                person, order, asked, new Handling.Coming(form.shown(), form.said(), kept.get()));
    if (refused.isEmpty()) {
      return "redirect:/orders/" + id;
    }
    response.setStatus(status(refused.get()).value());
    model.addAttribute("refused", refused.get());
    model.addAttribute("refusedAct", asked.code());
    model.addAttribute("form", form);
    return show(person, find(person, id), locale, model);
  }

  private static HttpStatus status(String code) {
    return switch (code) {
      case "ended", "not-now", "changed" -> HttpStatus.CONFLICT;
      case "not-your-turn", "not-named" -> HttpStatus.FORBIDDEN;
      default -> HttpStatus.UNPROCESSABLE_CONTENT;
    };
  }

  private Optional<List<Stored>> keep(List<MultipartFile> sent) throws IOException {
    List<Stored> kept = new ArrayList<>();
    for (MultipartFile file : sent) {
      String name = file.getOriginalFilename();
      if (!file.isEmpty()) {
        try (var content = file.getInputStream()) {
          Optional<Stored> one = files.keep(name == null ? "" : name, content);
          if (one.isEmpty()) {
            return Optional.empty();
          }
          kept.add(one.get());
        }
      }
    }
    return Optional.of(kept);
  }

  private String show(Person person, Order order, Locale locale, Model model) {
    OrderView view = views.in(locale);
    model.addAttribute("row", view.row(order));
    model.addAttribute("turn", view.turn(order, turns, words));
    model.addAttribute("lines", entries.of(order.id()).stream().map(view::line).toList());
    model.addAttribute(
        "offered", parts.offered(order, person).stream().map(OrderAct::code).toList());
    model.addAttribute("days", days.offered());
    model.addAttribute("source", OrderView.showsSource(order, person));
    model.addAttribute("most", files.mostMegabytes());
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", OrderForm.EMPTY);
    }
    return "orders/order";
  }

  private Order find(Person person, long id) {
    return book.find(person, id).orElseThrow(OrderPages::notSeen);
  }

  private static ResponseStatusException notSeen() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
