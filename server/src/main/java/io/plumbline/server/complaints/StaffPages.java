package io.plumbline.server.complaints;

import io.plumbline.kernel.life.ComplaintLife.ComplaintAct;
import io.plumbline.kernel.life.Party;
import io.plumbline.server.people.Custodians;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where staff handle a complaint; for whomever it is about, it is not there. */
@Controller
class StaffPages {
  private static final Map<String, ComplaintAct> ACTS =
      Map.of(
          "accept", ComplaintAct.ACCEPT,
          "not-accept", ComplaintAct.NOT_ACCEPT,
          "hand-over", ComplaintAct.HAND_OVER,
          "extend", ComplaintAct.EXTEND,
          "reply", ComplaintAct.REPLY);
  private final Complaints complaints;
  private final Attachments attachments;
  private final Proceedings proceedings;
  private final Routing routing;
  private final KeptFrom kept;
  private final Identities identities;
  private final Custodians custodians;
  private final StaffView view;

  StaffPages(
      Complaints complaints,
      Attachments attachments,
      Proceedings proceedings,
      Routing routing,
      KeptFrom kept,
      Identities identities,
      Custodians custodians,
      StaffView view) {
    this.complaints = complaints;
    this.attachments = attachments;
    this.proceedings = proceedings;
    this.routing = routing;
    this.kept = kept;
    this.identities = identities;
    this.custodians = custodians;
    this.view = view;
  }

  /** A complaint and what somebody may do in it. */
  record Seen(Complaint one, Actor actor) {
    boolean supervises() {
      return actor.parts().contains(Party.SUPERVISOR);
    }
  }

  @GetMapping("/complaints/{id:\\d{1,18}}")
  String page(
      @AuthenticationPrincipal Person person, @PathVariable long id, Locale locale, Model model) {
    if (person.is(Role.SYSTEM_ADMIN)) {
      return nobody(id);
    }
    return view.show(seen(person, id), Refused.NOTHING, locale, model);
  }

  /**
   * The administrator learns that nobody is left whom it may go to, and nothing of what it says.
   */
  private String nobody(long id) {
    boolean stuck =
        complaints
            .find(id)
            .filter(one -> !one.state().isEnd() && routing.takers(id).isEmpty())
            .isPresent();
    if (!stuck) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return "complaints/nobody";
  }

  /** What stood against an act, and what was typed for it. */
  record Refused(String act, String code, String text, String ground) {
    static final Refused NOTHING = new Refused("", "", "", "");
  }

  @PostMapping("/complaints/{id:\\d{1,18}}/{act}")
  String act(
      @AuthenticationPrincipal Person person,
      @PathVariable long id,
      @PathVariable String act,
      @RequestParam Map<String, String> sent,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    Seen seen = seen(person, id);
    Doing doing = StaffForm.doing(sent);
    Optional<String> refused = done(seen, act, doing);
    if (refused.isEmpty()) {
      return routing.parts(complaints.find(id).orElseThrow(), person).isEmpty()
          ? "redirect:/complaints"
          : "redirect:/complaints/" + id;
    }
    response.setStatus(status(refused.get()).value());
    Refused why = new Refused(act, refused.get(), doing.text(), doing.ground());
    return view.show(seen(person, id), why, locale, model);
  }

  private Optional<String> done(Seen seen, String act, Doing doing) {
    ComplaintAct known = ACTS.get(act);
    if (known != null) {
      return proceedings.act(seen.one(), known, seen.actor(), doing);
    }
    if (act.equals("ask")) {
      return proceedings.say(seen.one(), "ask", seen.actor(), doing);
    }
    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private static HttpStatus status(String code) {
    return switch (code) {
      case "not-your-turn" -> HttpStatus.FORBIDDEN;
      case "changed", "ended", "not-now", "once", "in-time" -> HttpStatus.CONFLICT;
      default -> HttpStatus.UNPROCESSABLE_CONTENT;
    };
  }

  /** Shows who the complainant is: once, to a custodian, for a reason that stays on record. */
  @PostMapping("/complaints/{id:\\d{1,18}}/identity")
  String identity(
      @AuthenticationPrincipal Person person,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String text,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    Seen seen = seen(person, id);
    if (!custodians.is(person) || !seen.supervises()) {
      proceedings.denied(seen.one(), "identity", seen.actor(), "no-custodian");
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    if (text.isBlank() || text.length() > StaffForm.LONGEST_REASON) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return view.show(seen, new Refused("identity", "reason", text, ""), locale, model);
    }
    proceedings.note(seen.one(), "identity", seen.actor(), text.strip());
    identities.of(id).ifPresent(who -> model.addAttribute("identity", who));
    response.setHeader("Cache-Control", "no-store");
    return view.show(seen, Refused.NOTHING, locale, model);
  }

  /** An inspector says that it is about somebody else too: from then on it is kept from them. */
  @PostMapping("/complaints/{id:\\d{1,18}}/keep-from")
  String keepFrom(
      @AuthenticationPrincipal Person person,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") long account) {
    Seen seen = seen(person, id);
    if (!seen.supervises() || !routing.mayHandle(id, account) || account == person.id()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    kept.add(id, account);
    proceedings.note(seen.one(), "keep-from", seen.actor(), view.name(account));
    proceedings.reroute(id);
    return "redirect:/complaints/" + id;
  }

  @GetMapping("/complaints/{id:\\d{1,18}}/files/{number:\\d{1,9}}")
  ResponseEntity<byte[]> file(
      @AuthenticationPrincipal Person person, @PathVariable long id, @PathVariable int number) {
    Seen seen = seen(person, id);
    return attachments
        .one(seen.one().id(), number)
        .map(file -> Download.of(file, number))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Seen seen(Person person, long id) {
    kept.look(id);
    Complaint one =
        complaints.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Set<Party> parts = routing.parts(one, person);
    if (parts.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return new Seen(one, new Actor(person, parts));
  }
}
