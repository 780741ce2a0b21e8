package io.plumbline.server.cases.papers;

import io.plumbline.server.cases.hand.CaseBook;
import io.plumbline.server.cases.hand.CaseHead;
import io.plumbline.server.cases.hand.CaseWords;
import io.plumbline.server.cases.hand.Entered;
import io.plumbline.server.cases.hand.Objection;
import io.plumbline.server.cases.hand.Step;
import io.plumbline.server.cases.hand.Tokens;
import io.plumbline.server.cases.papers.Materials.Material;
import io.plumbline.server.cases.papers.Notices.Lack;
import io.plumbline.server.cases.steps.Steps;
import io.plumbline.server.people.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Papers for the applicant: the receipt (受理单) and the one-time notice (一次性告知书). */
@Controller
class PaperPages {
  private final CaseBook book;
  private final Materials materials;
  private final Notices notices;
  private final Steps steps;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final CaseWords words;

  PaperPages(
      CaseBook book,
      Materials materials,
      Notices notices,
      Steps steps,
      TransactionTemplate transaction,
      InstantSource clock,
      CaseWords words) {
    this.book = book;
    this.materials = materials;
    this.notices = notices;
    this.steps = steps;
    this.transaction = transaction;
    this.clock = clock;
    this.words = words;
  }

  @GetMapping("/cases/{id}/receipt")
  String receipt(@AuthenticationPrincipal Person person, @PathVariable String id, Model model) {
    CaseHead head = book.head(person, id);
    fill(model, head);
    book.inHand(head)
        .flatMap(one -> one.course().opened())
        .ifPresent(opened -> model.addAttribute("opened", words.day(opened.on())));
    return "cases/receipt";
  }

  @GetMapping("/cases/{id}/notice")
  String notice(@AuthenticationPrincipal Person person, @PathVariable String id, Model model) {
    CaseHead head = book.head(person, id);
    fill(model, head);
    var last = notices.last(id);
    model.addAttribute("notice", last.orElse(null));
    last.ifPresent(
        notice ->
            model.addAttribute(
                "issued", words.day(LocalDate.ofInstant(notice.at(), words.zone()))));
    return last.isPresent() ? "cases/notice" : form(model, Entered.NOTHING);
  }

  @GetMapping("/cases/{id}/notice/new")
  String form(@AuthenticationPrincipal Person person, @PathVariable String id, Model model) {
    fill(model, book.head(person, id));
    return form(model, Entered.NOTHING);
  }

  @PostMapping("/cases/{id}/notice")
  String issue(
      @AuthenticationPrincipal Person person,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      HttpServletResponse response) {
    CaseHead head = book.head(person, id);
    Entered entered = Entered.of("notice", sent);
    List<Lack> lacks = lacks(head, entered);
    Steps.Taken taken =
        lacks.isEmpty() ? refused() : transaction.execute(s -> issue(person, id, entered, lacks));
    if (taken != null && taken.isDone()) {
      return "redirect:" + CaseHead.address(id) + "/notice";
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("objections", taken == null ? List.of() : taken.objections());
    model.addAttribute(
        "wouldFind",
        taken == null ? List.of() : taken.wouldFind().stream().map(words::finding).toList());
    fill(model, book.head(person, id));
    return form(model, entered);
  }

  private Steps.Taken issue(Person person, String id, Entered entered, List<Lack> lacks) {
    Steps.Taken taken = steps.take(person, id, Step.NOTICE, entered);
    if (taken.isNew()) {
      notices.keep(entered.get("token"), id, person.id(), lacks);
    }
    return taken;
  }

  private Steps.Taken refused() {
    Objection objection =
        new Objection("missing", "required", words.say("refusal.required.missing"));
    return new Steps.Taken(List.of(objection), List.of(), false);
  }

  /** What was ticked in the list, then what was written beside it. */
  private List<Lack> lacks(CaseHead head, Entered entered) {
    List<Lack> lacks = new ArrayList<>();
    List<String> ticked = List.of(entered.get("missing").split("\n", -1));
    for (Material one : materials.of(head.item())) {
      if (ticked.contains(Long.toString(one.id()))) {
        lacks.add(new Lack(one.nameZh(), one.nameEn()));
      }
    }
    for (String line : entered.get("more").split("\n", -1)) {
      if (!line.isBlank() && lacks.size() < 200) {
        String text = line.strip();
        String cut = text.substring(0, Math.min(text.length(), Entered.LONGEST_NAME));
        lacks.add(new Lack(cut, cut));
      }
    }
    return lacks;
  }

  private String form(Model model, Entered entered) {
    model.addAttribute("entered", entered);
    model.addAttribute("ticked", List.of(entered.get("missing").split("\n")));
    model.addAttribute("tokens", new Tokens());
    return "cases/notice-form";
  }

  private void fill(Model model, CaseHead head) {
    model.addAttribute("head", head);
    model.addAttribute("itemName", words.item(head.item()));
    model.addAttribute("bureau", head.unit());
    model.addAttribute("materials", materials.of(head.item()));
    model.addAttribute("english", words.language() == io.plumbline.kernel.Language.EN);
    model.addAttribute("today", words.day(LocalDate.ofInstant(clock.instant(), words.zone())));
  }
}
