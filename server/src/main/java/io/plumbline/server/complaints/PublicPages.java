package io.plumbline.server.complaints;

import io.plumbline.server.people.PublicForms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page on which anybody complains, without signing in and without being known. */
@Controller
class PublicPages {
  private final Intake intake;
  private final Codes codes;
  private final Gate gate;
  private final Recent recent;
  private final Course course;
  private final ComplaintWords words;
  private final PublicForms forms;

  PublicPages(
      Intake intake,
      Codes codes,
      Gate gate,
      Recent recent,
      Course course,
      ComplaintWords words,
      PublicForms forms) {
    this.intake = intake;
    this.codes = codes;
    this.gate = gate;
    this.recent = recent;
    this.course = course;
    this.words = words;
    this.forms = forms;
  }

  @GetMapping("/complain")
  String form(Model model) {
    return show(Entered.NOTHING, List.of(), model);
  }

  @PostMapping("/complain")
  String file(
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Entered entered = Entered.of(sent);
    PublicForms.Form form = forms.sent(request).orElseThrow();
    Optional<Gate.Wait> wait = gate.form(form);
    if (wait.isPresent()) {
      if (wait.get().seconds() == 0) {
        forms.renew(request);
      }
      return wait(wait.get(), entered, response, model);
    }
    List<Objection> objections = entered.objections(words);
    if (!objections.isEmpty()) {
      return refuse(entered, objections, response, model);
    }
    try {
      List<Clean> clean = Attachments.clean(files == null ? List.of() : files);
      return taken(form, entered, clean, request, response, model);
    } catch (UncleanException e) {
      return refuse(entered, List.of(objection("files", e.code())), response, model);
    }
  }

  private String taken(
      PublicForms.Form form,
      Entered entered,
      List<Clean> files,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Code code = codes.ofForm(form.nonce());
    if (recent.has(code)) {
      return receipt(code, model);
    }
    Optional<Gate.Wait> wait = gate.filing();
    if (wait.isPresent()) {
      return wait(wait.get(), entered, response, model);
    }
    Filing filing = entered.filing("web", course.today());
    if (intake.file(filing, code, files, null).isEmpty()) {
      forms.renew(request);
      return refuse(entered, List.of(objection("", "form-used")), response, model);
    }
    recent.add(code);
    return receipt(code, model);
  }

  private String receipt(Code code, Model model) {
    Receipts.fill(model, code, course.today(), course, words);
    return "complaints/receipt";
  }

  private String wait(Gate.Wait wait, Entered entered, HttpServletResponse response, Model model) {
    String text = words.say("refused." + wait.code(), wait.seconds());
    String page = refuse(entered, List.of(new Objection("", wait.code(), text)), response, model);
    if (wait.seconds() > 0) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      response.setHeader("Retry-After", Long.toString(wait.seconds()));
    }
    return page;
  }

  private Objection objection(String field, String code) {
    return new Objection(field, code, words.say("refused." + code));
  }

  private String refuse(
      Entered entered, List<Objection> objections, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(entered, objections, model);
  }

  private String show(Entered entered, List<Objection> objections, Model model) {
    model.addAttribute("entered", entered);
    model.addAttribute("objections", objections);
    model.addAttribute("items", words.items());
    model.addAttribute("units", words.units());
    return "complaints/complain";
  }
}
