package io.plumbline.server.messages;

import io.plumbline.kernel.Language;
import io.plumbline.server.messages.InboxRows.Received;
import io.plumbline.server.people.BureauTime;
import io.plumbline.server.people.Person;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The inbox of somebody of the house. */
@Controller
class InboxPages {
  private final InboxRows inbox;
  private final Templates templates;
  private final BureauTime time;
  private final InstantSource clock;

  InboxPages(InboxRows inbox, Templates templates, BureauTime time, InstantSource clock) {
    this.inbox = inbox;
    this.templates = templates;
    this.time = time;
    this.clock = clock;
  }

  /** A message as the page shows it. */
  public record Row(
      long id, String subject, String text, boolean leads, String at, boolean unread) {}

  @GetMapping("/messages")
  String page(
      @AuthenticationPrincipal Person person,
      @RequestParam(defaultValue = "false") boolean unread,
      @RequestParam(defaultValue = "0") long before,
      Locale locale,
      Model model) {
    List<Received> found = inbox.page(person.id(), unread, before);
    boolean more = found.size() > InboxRows.PAGE;
    List<Received> shown = more ? found.subList(0, InboxRows.PAGE) : found;
    Language language = locale.getLanguage().equals("en") ? Language.EN : Language.ZH;
    model.addAttribute("rows", shown.stream().map(one -> row(one, language)).toList());
    model.addAttribute("unread", unread);
    model.addAttribute("before", before);
    model.addAttribute("next", more ? shown.get(shown.size() - 1).id() : 0);
    model.addAttribute("last", shown.isEmpty() ? 0 : shown.get(0).id());
    return "messages/inbox";
  }

  private Row row(Received one, Language language) {
    boolean known = templates.names().contains(one.template());
    String subject =
        known ? templates.get(one.template()).subject(language, one.said()) : one.template();
    String text = known ? templates.get(one.template()).text(language, one.said()) : "";
    return new Row(
        one.id(),
        subject,
        text,
        !one.link().isEmpty(),
        time.minute(one.at()),
        one.readAt() == null);
  }

  /** Goes to what the message is about; it is read by that. */
  @PostMapping("/messages/{id}/open")
  String open(@AuthenticationPrincipal Person person, @PathVariable long id) {
    String link = link(person, id);
    inbox.read(person.id(), id, clock.instant());
    return "redirect:" + (link.isEmpty() ? "/messages" : link);
  }

  @PostMapping("/messages/{id}/unread")
  String unread(@AuthenticationPrincipal Person person, @PathVariable long id) {
    link(person, id);
    inbox.unread(person.id(), id);
    return "redirect:/messages";
  }

  private String link(Person person, long id) {
    return inbox
        .link(person.id(), id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @PostMapping("/messages/read")
  String readAll(@AuthenticationPrincipal Person person, @RequestParam long upTo) {
    inbox.readAll(person.id(), upTo, clock.instant());
    return "redirect:/messages";
  }
}
