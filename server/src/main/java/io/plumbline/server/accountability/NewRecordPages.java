package io.plumbline.server.accountability;

import io.plumbline.server.people.Colleague;
import io.plumbline.server.people.Colleagues;
import io.plumbline.server.people.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page on which an inspector proposes a record. */
@Controller
class NewRecordPages {
  private final Proposing proposing;
  private final RecordSources sources;
  private final RecordBook book;
  private final Colleagues colleagues;
  private final JdbcTemplate jdbc;

  NewRecordPages(
      Proposing proposing,
      RecordSources sources,
      RecordBook book,
      Colleagues colleagues,
      JdbcTemplate jdbc) {
    this.proposing = proposing;
    this.sources = sources;
    this.book = book;
    this.colleagues = colleagues;
    this.jdbc = jdbc;
  }

  /** What the form holds. */
  record Form(
      @Nullable String source,
      @Nullable String sourceId,
      @Nullable String kind,
      @Nullable String about,
      @Nullable String who,
      @Nullable Long person,
      @Nullable String unit,
      @Nullable String facts,
      @Nullable String ground,
      @Nullable String measure,
      @Nullable String expiresOn) {
    static Form of(AccountabilityRecord.Source source, @Nullable Long person) {
      return new Form(
          source.kind(),
          source.id(),
          "reminder",
          "person",
          null,
          person,
          null,
          null,
          null,
          null,
          null);
    }

    String words() {
      return or(who);
    }

    AccountabilityRecord.Source from() {
      return new AccountabilityRecord.Source(source == null ? "none" : source, or(sourceId));
    }

    Proposing.Entered entered() {
      AccountabilityRecord.Text text =
          new AccountabilityRecord.Text(or(facts), or(ground), or(measure));
      return new Proposing.Entered(or(kind), or(about), person, or(unit), text, or(expiresOn));
    }

    private static String or(@Nullable String said) {
      return said == null ? "" : said.strip();
    }
  }

  @GetMapping("/accountability/new")
  String blank(
      @RequestParam(defaultValue = "") String alert,
      @RequestParam(defaultValue = "") String order,
      @RequestParam(defaultValue = "") String complaint,
      Locale locale,
      Model model) {
    RecordSources.Found found = find(source(alert, order, complaint));
    return show(Form.of(found.source(), found.suggested()), Map.of(), locale, model);
  }

  private static AccountabilityRecord.Source source(String alert, String order, String complaint) {
    if (!alert.isEmpty()) {
      return new AccountabilityRecord.Source("alert", alert);
    }
    if (!order.isEmpty()) {
      return new AccountabilityRecord.Source("order", order);
    }
    return complaint.isEmpty()
        ? AccountabilityRecord.Source.NONE
        : new AccountabilityRecord.Source("complaint", complaint);
  }

  @GetMapping("/accountability/new/people")
  String people(Form form, Locale locale, Model model) {
    candidates(form, locale, model);
    return "accountability/new :: people";
  }

  @PostMapping("/accountability")
  String propose(
      @AuthenticationPrincipal Person person,
      Form form,
      @RequestParam(required = false) @Nullable String find,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    RecordSources.Found found = find(form.from());
    if (find != null) {
      return show(form, Map.of(), locale, model);
    }
    Proposing.Proposed proposed = proposing.propose(person, found.source(), form.entered());
    if (proposed.faults().isEmpty()) {
      return "redirect:/accountability/" + proposed.id();
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(form, proposed.faults(), locale, model);
  }

  private String show(Form form, Map<String, String> faults, Locale locale, Model model) {
    candidates(form, locale, model);
    model.addAttribute("form", form);
    model.addAttribute("faults", faults);
    Map<String, Integer> kinds = new LinkedHashMap<>();
    Arrays.stream(AccountabilityKind.values())
        .forEach(kind -> kinds.put(kind.code(), book.months(kind)));
    model.addAttribute("kinds", kinds);
    model.addAttribute("units", units(locale));
    return "accountability/new";
  }

  private void candidates(Form form, Locale locale, Model model) {
    Long chosen = form.person();
    Stream<Colleague> kept = chosen == null ? Stream.of() : colleagues.working(chosen).stream();
    Stream<Colleague> found =
        form.words().isEmpty() ? Stream.of() : colleagues.search(form.words(), null, 12).stream();
    List<Colleague> all = Stream.concat(kept, found).distinct().toList();
    model.addAttribute("candidates", all);
    model.addAttribute("chosen", chosen);
    model.addAttribute("locale", locale);
  }

  private Map<String, String> units(Locale locale) {
    String column = locale.getLanguage().equals("en") ? "name_en" : "name_zh";
    Map<String, String> names = new LinkedHashMap<>();
    jdbc.query(
        "select id, " + column + " from unit order by position, id",
        row -> {
          names.put(row.getString(1), row.getString(2));
        });
    return names;
  }

  private RecordSources.Found find(AccountabilityRecord.Source source) {
    return sources
        .find(source)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
