package io.plumbline.server.cases.page;

import io.plumbline.server.cases.files.Filing;
import io.plumbline.server.cases.hand.CaseBook;
import io.plumbline.server.cases.hand.CaseHead;
import io.plumbline.server.cases.hand.CaseWords;
import io.plumbline.server.cases.hand.Entered;
import io.plumbline.server.cases.hand.NotSeenException;
import io.plumbline.server.cases.hand.Objection;
import io.plumbline.server.cases.hand.Step;
import io.plumbline.server.cases.steps.Assigning;
import io.plumbline.server.cases.steps.Steps;
import io.plumbline.server.people.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.springframework.web.multipart.MultipartFile;

/** The page of one case, and the steps taken there. */
@Controller
class CasePages {
  private final CaseBook book;
  private final CasePage page;
  private final Steps steps;
  private final Filing filing;
  private final Assigning assigning;
  private final CaseWords words;

  CasePages(
      CaseBook book,
      CasePage page,
      Steps steps,
      Filing filing,
      Assigning assigning,
      CaseWords words) {
    this.book = book;
    this.page = page;
    this.steps = steps;
    this.filing = filing;
    this.assigning = assigning;
    this.words = words;
  }

  @GetMapping("/cases/{id}")
  String one(@AuthenticationPrincipal Person person, @PathVariable String id, Model model) {
    page.fill(model, person, book.head(person, id), Entered.NOTHING);
    return "cases/case";
  }

  @PostMapping("/cases/{id}/{step}")
  String step(
      @AuthenticationPrincipal Person person,
      @PathVariable String id,
      @PathVariable String step,
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      HttpServletResponse response) {
    Step asked = Step.ofCode(step).orElseThrow(NotSeenException::new);
    Entered entered = Entered.of(asked.code(), sent);
    return shown(person, id, entered, steps.take(person, id, asked, entered), model, response);
  }

  @PostMapping("/cases/{id}/documents")
  String document(
      @AuthenticationPrincipal Person person,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam MultipartFile file,
      Model model,
      HttpServletResponse response)
      throws IOException {
    book.head(person, id);
    Entered entered = Entered.of(Step.DOCUMENT.code(), sent);
    String name = file.getOriginalFilename();
    try (var content = file.getInputStream()) {
      Filing.Sent it = new Filing.Sent(name == null ? "" : name, content, file.getSize());
      return shown(person, id, entered, filing.file(person, id, entered, it), model, response);
    }
  }

  @PostMapping("/cases/{id}/assign")
  String assign(
      @AuthenticationPrincipal Person person,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      HttpServletResponse response) {
    Entered entered = Entered.of("assign", sent);
    List<Objection> objections = assigning.assign(person, id, entered);
    return shown(
        person, id, entered, new Steps.Taken(objections, List.of(), false), model, response);
  }

  private String shown(
      Person person,
      String id,
      Entered entered,
      Steps.Taken taken,
      Model model,
      HttpServletResponse response) {
    if (taken.isDone()) {
      return "redirect:" + CaseHead.address(id);
    }
    boolean moved = taken.objections().stream().anyMatch(o -> o.field().isEmpty());
    HttpStatus status = moved ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    response.setStatus(status.value());
    model.addAttribute("objections", taken.objections());
    model.addAttribute(
        "wouldFind", taken.wouldFind().stream().map(words::finding).distinct().toList());
    page.fill(model, person, book.head(person, id), entered);
    return "cases/case";
  }
}
