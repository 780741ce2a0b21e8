package io.plumbline.server.complaints;

import io.plumbline.kernel.life.ComplaintLife;
import io.plumbline.kernel.life.ComplaintLife.ComplaintAct;
import io.plumbline.kernel.life.Party;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page on which a complainant follows a complaint with the receipt code alone. The code stands
 * in no address: addresses are kept in browsers and logs.
 */
@Controller
class FollowPages {
  private final Complaints complaints;
  private final Attachments attachments;
  private final Proceedings proceedings;
  private final Codes codes;
  private final Gate gate;
  private final Course course;
  private final ComplaintWords words;

  FollowPages(
      Complaints complaints,
      Attachments attachments,
      Proceedings proceedings,
      Codes codes,
      Gate gate,
      Course course,
      ComplaintWords words) {
    this.complaints = complaints;
    this.attachments = attachments;
    this.proceedings = proceedings;
    this.codes = codes;
    this.gate = gate;
    this.course = course;
    this.words = words;
  }

  @GetMapping("/complain/follow")
  String ask() {
    return "complaints/ask";
  }

  @PostMapping("/complain/follow")
  String open(
      @RequestParam(defaultValue = "") String code, HttpServletResponse response, Model model) {
    Optional<Complaint> found = find(code);
    return found.isPresent()
        ? show(found.get(), code, "", "", model)
        : unknown(code, response, model);
  }

  @PostMapping("/complain/follow/say")
  String say(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "-1") int version,
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
      HttpServletResponse response,
      Model model) {
    Optional<Complaint> found = find(code);
    if (found.isEmpty()) {
      return unknown(code, response, model);
    }
    Optional<String> refused;
    try {
      List<Clean> clean = Attachments.clean(files == null ? List.of() : files);
      Doing doing = new Doing(text, "", null, false, version, clean);
      refused = gate.message().map(Gate.Wait::code);
      if (refused.isEmpty()) {
        refused = proceedings.say(found.get(), "say", Actor.COMPLAINANT, doing);
      }
    } catch (UncleanException e) {
      refused = Optional.of(e.code());
    }
    return after(code, refused, text, response, model);
  }

  @PostMapping("/complain/follow/confirm")
  String confirm(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "-1") int version,
      HttpServletResponse response,
      Model model) {
    return act(ComplaintAct.CONFIRM, code, "", version, response, model);
  }

  @PostMapping("/complain/follow/reopen")
  String reopen(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "-1") int version,
      HttpServletResponse response,
      Model model) {
    return act(ComplaintAct.REOPEN, code, text, version, response, model);
  }

  private String act(
      ComplaintAct act,
      String code,
      String text,
      int version,
      HttpServletResponse response,
      Model model) {
    Optional<Complaint> found = find(code);
    if (found.isEmpty()) {
      return unknown(code, response, model);
    }
    Optional<String> refused =
        proceedings.act(found.get(), act, Actor.COMPLAINANT, Doing.said(text, version));
    return after(code, refused, text, response, model);
  }

  @PostMapping("/complain/follow/file")
  ResponseEntity<byte[]> file(
      @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "0") int number) {
    return find(code)
        .flatMap(one -> attachments.one(one.id(), number))
        .map(file -> Download.of(file, number))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Optional<Complaint> find(String typed) {
    return Code.typed(typed).map(codes::digest).flatMap(complaints::of);
  }

  private String unknown(String typed, HttpServletResponse response, Model model) {
    Optional<Gate.Wait> wait = gate.wrongCode();
    String why = Code.typed(typed).isEmpty() ? "code-typed" : "code-unknown";
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    if (wait.isPresent()) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      response.setHeader("Retry-After", Long.toString(wait.get().seconds()));
      why = wait.get().code();
    }
    model.addAttribute("code", typed);
    model.addAttribute("why", why);
    model.addAttribute(
        "refused", words.say("refused." + why, wait.map(Gate.Wait::seconds).orElse(0L)));
    return "complaints/ask";
  }

  private String after(
      String code,
      Optional<String> refused,
      String text,
      HttpServletResponse response,
      Model model) {
    refused.ifPresent(why -> response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value()));
    Complaint now = find(code).orElseThrow();
    return show(now, code, refused.orElse(""), refused.isPresent() ? text : "", model);
  }

  private String show(Complaint one, String code, String refused, String text, Model model) {
    List<ComplaintAct> offered = ComplaintLife.LIFE.offered(one.state(), Set.of(Party.COMPLAINANT));
    model.addAttribute("one", one);
    model.addAttribute("code", Code.typed(code).orElseThrow().toString());
    model.addAttribute("about", words.about(one.about()));
    model.addAttribute("filed", words.day(one.nature().filedOn()));
    model.addAttribute("expectation", words.expectation(one));
    model.addAttribute("ended", one.state().isEnd());
    model.addAttribute("confirms", offered.contains(ComplaintAct.CONFIRM));
    model.addAttribute(
        "reopens", offered.contains(ComplaintAct.REOPEN) && !one.isOverdue(course.today()));
    Lines lines = new Lines(words, attachments.of(one.id()));
    model.addAttribute("lines", lines.of(complaints.entries(one.id()), true));
    model.addAttribute("why", refused);
    model.addAttribute("refused", refused.isEmpty() ? "" : words.say("refused." + refused, 10_000));
    model.addAttribute("text", text);
    return "complaints/follow";
  }
}
