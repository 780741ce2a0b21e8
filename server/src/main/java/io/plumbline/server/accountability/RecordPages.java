package io.plumbline.server.accountability;

import io.plumbline.kernel.life.AccountabilityLife;
import io.plumbline.kernel.life.AccountabilityLife.AccountabilityAct;
import io.plumbline.server.people.Acts;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import io.plumbline.server.turns.TurnWords;
import io.plumbline.server.turns.Turns;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The records of accountability that somebody sees, one with what may be done now, and its letter.
 */
@Controller
class RecordPages {
  private static final int PAGE = 50;
  private final RecordBook book;
  private final RecordEntries entries;
  private final RecordParts parts;
  private final RecordScreen screen;
  private final RecordSources sources;
  private final Deciding deciding;
  private final RecordViews views;
  private final Letter letter;
  private final Turns turns;
  private final TurnWords words;
  private final Acts acts;

  RecordPages(
      RecordBook book,
      RecordEntries entries,
      RecordParts parts,
      RecordScreen screen,
      RecordSources sources,
      Deciding deciding,
      RecordViews views,
      Letter letter,
      Turns turns,
      TurnWords words,
      Acts acts) {
    this.book = book;
    this.entries = entries;
    this.parts = parts;
    this.screen = screen;
    this.sources = sources;
    this.deciding = deciding;
    this.views = views;
    this.letter = letter;
    this.turns = turns;
    this.words = words;
    this.acts = acts;
  }

  /** What somebody filled in to act on a record. */
  record Form(int version, String text, String ground, String screen) {
    static final Form EMPTY = new Form(-1, "", "", "");
  }

  @GetMapping("/accountability")
  String list(
      @AuthenticationPrincipal Person person,
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(defaultValue = "0") long before,
      Locale locale,
      Model model) {
    List<AccountabilityRecord> found = book.list(person, !state.equals("all"), before, PAGE + 1);
    RecordView view = views.in(locale);
    model.addAttribute("rows", found.stream().limit(PAGE).map(view::row).toList());
    model.addAttribute("state", state.equals("all") ? "all" : "open");
    model.addAttribute("before", before);
    model.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).id() : null);
    model.addAttribute("proposes", person.is(Role.INSPECTOR));
    return "accountability/list";
  }

  @GetMapping("/accountability/{id:\\d{1,18}}")
  String page(
      @AuthenticationPrincipal Person person, @PathVariable long id, Locale locale, Model model) {
    AccountabilityRecord one = find(person, id);
    acts.record(person, "accountability.read", "accountability " + id, true, "");
    return show(person, one, Form.EMPTY, locale, model);
  }

  @GetMapping("/accountability/{id:\\d{1,18}}/letter.pdf")
  ResponseEntity<byte[]> letter(@AuthenticationPrincipal Person person, @PathVariable long id) {
    AccountabilityRecord one = find(person, id);
    if (!one.hasLetter()) {
      throw notSeen();
    }
    acts.record(person, "accountability.letter", "accountability " + id, true, "");
    String name = "监察建议书" + Optional.ofNullable(one.head().letter()).orElse("") + ".pdf";
    ContentDisposition how =
        ContentDisposition.inline().filename(name, StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header("Content-Disposition", how.toString())
        .body(letter.pdf(one));
  }

  @PostMapping("/accountability/{id:\\d{1,18}}/{act}")
  String act(
      @AuthenticationPrincipal Person person,
      @PathVariable long id,
      @PathVariable String act,
      @RequestParam(defaultValue = "-1") int version,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String ground,
      @RequestParam(name = "screen", defaultValue = "") String shown,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    AccountabilityRecord one = find(person, id);
    AccountabilityAct asked = AccountabilityLife.LIFE.act(act).orElseThrow(RecordPages::notSeen);
    RecordEntries.Words said = new RecordEntries.Words(text.strip(), ground.strip(), shown);
    Optional<String> refused = deciding.act(person, one, asked, version, said);
    if (refused.isEmpty()) {
      return "redirect:/accountability/" + id;
    }
    response.setStatus(status(refused.get()).value());
    model.addAttribute("refused", refused.get());
    model.addAttribute("refusedAct", act);
    return show(person, find(person, id), new Form(version, text, ground, shown), locale, model);
  }

  private static HttpStatus status(String code) {
    return switch (code) {
      case "ended", "not-now", "changed", "same-screen" -> HttpStatus.CONFLICT;
      case "not-your-turn", "not-named", "not-proposer", "not-supervisor" -> HttpStatus.FORBIDDEN;
      default -> HttpStatus.UNPROCESSABLE_CONTENT;
    };
  }

  private String show(
      Person person, AccountabilityRecord one, Form form, Locale locale, Model model) {
    RecordView view = views.in(locale);
    boolean decides = person.is(Role.INSPECTOR) || person.is(Role.DEPUTY_DIRECTOR);
    boolean concerned = RecordParts.isConcerned(one, person);
    model.addAttribute("row", view.row(one));
    model.addAttribute("turn", view.turn(one, turns, words));
    model.addAttribute("lines", entries.of(one.id()).stream().map(view::line).toList());
    model.addAttribute(
        "offered", parts.offered(one, person).stream().map(AccountabilityAct::code).toList());
    model.addAttribute("screen", screen.of(one));
    model.addAttribute("source", sources.find(one.head().source()).orElse(null));
    model.addAttribute(
        "showsSource", !one.head().source().kind().equals("complaint") || (decides && !concerned));
    model.addAttribute("form", form);
    return "accountability/record";
  }

  private AccountabilityRecord find(Person person, long id) {
    return book.find(person, id).orElseThrow(RecordPages::notSeen);
  }

  private static ResponseStatusException notSeen() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
