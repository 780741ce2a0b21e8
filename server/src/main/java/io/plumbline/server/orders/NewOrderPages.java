package io.plumbline.server.orders;

import io.plumbline.server.people.Colleague;
import io.plumbline.server.people.Colleagues;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page on which an order is issued; who gets it is found as one types, or by a button. */
@Controller
class NewOrderPages {
  static final List<Role> ROLES =
      List.of(Role.CLERK, Role.SECTION_CHIEF, Role.DEPUTY_DIRECTOR, Role.INSPECTOR);
  private final Issuing issuing;
  private final Sources sources;
  private final Colleagues colleagues;
  private final BureauDays days;

  NewOrderPages(Issuing issuing, Sources sources, Colleagues colleagues, BureauDays days) {
    this.issuing = issuing;
    this.sources = sources;
    this.colleagues = colleagues;
    this.days = days;
  }

  /**
   * What the form holds.
   *
   * @param who the words by which the recipient is searched
   */
  record Form(
      @Nullable String source,
      @Nullable String sourceId,
      @Nullable String kind,
      @Nullable String who,
      @Nullable String role,
      @Nullable Long recipient,
      @Nullable String text,
      @Nullable String dueOn,
      @Nullable String otherDay) {
    static Form of(String source, String id, @Nullable Long recipient) {
      return new Form(source, id, "rectify", null, null, recipient, null, null, null);
    }

    String words() {
      return who == null ? "" : who;
    }

    @Nullable Role wanted() {
      return ROLES.stream().filter(one -> one.name().equals(role)).findFirst().orElse(null);
    }

    String day() {
      String chosen = dueOn == null ? "" : dueOn;
      String other = otherDay == null ? "" : otherDay;
      return chosen.isEmpty() || chosen.equals("other") ? other : chosen;
    }

    Issuing.Entered entered() {
      return new Issuing.Entered(
          kind == null ? "" : kind, recipient, text == null ? "" : text, day());
    }
  }

  @GetMapping("/orders/new")
  String blank(
      @AuthenticationPrincipal Person person,
      @RequestParam(defaultValue = "") String alert,
      @RequestParam(defaultValue = "") String complaint,
      @RequestParam(name = "case", defaultValue = "") String caseId,
      Locale locale,
      Model model) {
    String kind = kind(alert, complaint, caseId);
    String id = alert + complaint + caseId;
    Sources.Found found = find(person, kind, id);
    return show(person, Form.of(kind, id, found.suggested()), Map.of(), locale, model);
  }

  private static String kind(String alert, String complaint, String caseId) {
    if (!alert.isEmpty()) {
      return "alert";
    }
    if (!complaint.isEmpty()) {
      return "complaint";
    }
    return caseId.isEmpty() ? "none" : "case";
  }

  @GetMapping("/orders/recipients")
  String recipients(@AuthenticationPrincipal Person person, Form form, Locale locale, Model model) {
    candidates(person, form, locale, model);
    return "orders/parts :: recipients";
  }

  @PostMapping("/orders")
  String issue(
      @AuthenticationPrincipal Person person,
      Form form,
      @RequestParam(required = false) @Nullable String find,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    String kind = form.source() == null ? "none" : form.source();
    Sources.Found found = find(person, kind, form.sourceId() == null ? "" : form.sourceId());
    if (find != null) {
      return show(person, form, Map.of(), locale, model);
    }
    Issuing.Issued issued = issuing.issue(person, found.source(), form.entered());
    if (issued.faults().isEmpty()) {
      return "redirect:/orders/" + issued.id();
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(person, form, issued.faults(), locale, model);
  }

  private String show(
      Person person, Form form, Map<String, String> faults, Locale locale, Model model) {
    candidates(person, form, locale, model);
    model.addAttribute("form", form);
    model.addAttribute("faults", faults);
    model.addAttribute("kinds", Arrays.stream(OrderKind.values()).map(OrderKind::code).toList());
    model.addAttribute("roles", ROLES);
    model.addAttribute("days", days.offered());
    return "orders/new";
  }

  /** The one chosen stays on the list, whatever is searched for next. */
  private void candidates(Person person, Form form, Locale locale, Model model) {
    List<Colleague> found =
        form.words().isBlank() && form.wanted() == null && form.recipient() != null
            ? List.of()
            : issuing.candidates(person, form.words(), form.wanted());
    Long chosen = form.recipient();
    List<Colleague> kept =
        chosen == null
            ? List.of()
            : colleagues.working(chosen).filter(one -> issuing.isInCharge(person, one)).stream()
                .toList();
    List<Colleague> all =
        java.util.stream.Stream.concat(kept.stream(), found.stream()).distinct().toList();
    model.addAttribute("candidates", all);
    model.addAttribute("chosen", chosen);
    model.addAttribute("locale", locale);
  }

  private Sources.Found find(Person person, String kind, String id) {
    return sources
        .find(person, kind, id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
