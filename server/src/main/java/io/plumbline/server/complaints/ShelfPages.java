package io.plumbline.server.complaints;

import io.plumbline.server.people.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of complaints, and where staff enter what came by letter, telephone or in person. */
@Controller
class ShelfPages {
  private static final int PAGE = 50;
  private static final List<String> CHANNELS = List.of("letter", "telephone", "visit");
  private final Shelf shelf;
  private final Intake intake;
  private final Codes codes;
  private final Course course;
  private final ComplaintWords words;

  ShelfPages(Shelf shelf, Intake intake, Codes codes, Course course, ComplaintWords words) {
    this.shelf = shelf;
    this.intake = intake;
    this.codes = codes;
    this.course = course;
    this.words = words;
  }

  /** A line of the list. */
  record Row(Complaint one, String about, String filed, String due, boolean overdue) {}

  @GetMapping("/complaints")
  String list(
      @AuthenticationPrincipal Person person,
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    LocalDate today = course.today();
    String shown = Shelf.isState(state) ? state : "open";
    int number = Math.max(0, Math.min(page, 10_000));
    List<Complaint> found = shelf.list(person, shown, today, number, PAGE);
    model.addAttribute("rows", found.stream().limit(PAGE).map(one -> row(one, today)).toList());
    model.addAttribute("state", shown);
    model.addAttribute("page", number);
    model.addAttribute("more", found.size() > PAGE);
    model.addAttribute("figures", shelf.figures(person, today));
    return "complaints/list";
  }

  private Row row(Complaint one, LocalDate today) {
    LocalDate due = one.standing().dueOn();
    return new Row(
        one,
        String.join(words.say("about.and"), words.about(one.about())),
        one.nature().filedOn().toString(),
        due == null ? "" : due.toString(),
        one.isOverdue(today));
  }

  @GetMapping("/complaints/new")
  String form(Model model) {
    return show(Entered.NOTHING, List.of(), model);
  }

  @PostMapping("/complaints/new")
  String enter(
      @AuthenticationPrincipal Person person,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    Entered entered = Entered.of(sent);
    LocalDate on = day(entered.get("on"));
    List<Objection> objections = objections(entered, on);
    if (!objections.isEmpty() || on == null) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(entered, objections, model);
    }
    Code code = codes.fresh();
    intake.file(entered.filing(entered.get("channel"), on), code, List.of(), person);
    Receipts.fill(model, code, on, course, words);
    model.addAttribute("byStaff", true);
    return "complaints/receipt";
  }

  private List<Objection> objections(Entered entered, @Nullable LocalDate on) {
    List<Objection> found = new ArrayList<>(entered.objections(words));
    if (!CHANNELS.contains(entered.get("channel"))) {
      found.add(new Objection("channel", "channel", words.say("refused.channel")));
    }
    if (on == null || on.isAfter(course.today())) {
      found.add(new Objection("on", "on", words.say("refused.on")));
    }
    return found;
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private String show(Entered entered, List<Objection> objections, Model model) {
    model.addAttribute("entered", entered);
    model.addAttribute("objections", objections);
    model.addAttribute("items", words.items());
    model.addAttribute("units", words.units());
    model.addAttribute("today", course.today().toString());
    return "complaints/enter";
  }
}
