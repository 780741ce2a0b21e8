package io.plumbline.server.supervision;

import io.plumbline.kernel.catalogue.Provision;
import io.plumbline.kernel.verdict.PointRef;
import io.plumbline.server.law.Citation;
import io.plumbline.server.law.LawInForce;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Sight;
import io.plumbline.server.people.Sights;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The page that says why: every date and every lamp leads here. */
@Controller
class WhyPage {
  private final Whys whys;
  private final Sights sights;
  private final LawInForce law;
  private final MessageSource messages;
  private final InstantSource clock;

  WhyPage(Whys whys, Sights sights, LawInForce law, MessageSource messages, InstantSource clock) {
    this.whys = whys;
    this.sights = sights;
    this.law = law;
    this.messages = messages;
    this.clock = clock;
  }

  /** What the address asks for; then is left out where only now is asked for. */
  record Address(
      @Nullable String point,
      @Nullable String stage,
      @Nullable String asOf,
      @Nullable String knownAt,
      @Nullable String show) {}

  @GetMapping("/why/{caseId}")
  String page(
      @AuthenticationPrincipal Person person,
      @PathVariable String caseId,
      Address address,
      Locale locale,
      Model model) {
    Sight sight = sights.of(person);
    Whys.Question asked = new Whys.Question(caseId, word(address.point()), word(address.stage()));
    Instant now = clock.instant();
    Whys.Standing today =
        whys.standing(sight, asked, now, Instant.MAX).orElseThrow(WhyPage::unseen);
    Telling telling = new Telling(messages, locale, law.now());
    Optional<Instant> asOf = instant(address.asOf());
    Instant knownAt = instant(address.knownAt()).or(() -> asOf).orElse(now);
    Optional<Whys.Standing> then = asOf.flatMap(at -> whys.standing(sight, asked, at, knownAt));
    fill(model, telling, asked, today, then, word(address.show()));
    model.addAttribute("asOf", address.asOf());
    model.addAttribute("knownAt", address.knownAt());
    return "supervision/why";
  }

  private static void fill(
      Model model,
      Telling telling,
      Whys.Question asked,
      Whys.Standing today,
      Optional<Whys.Standing> then,
      String show) {
    WhyView view = new WhyView(telling);
    Whys.Standing now =
        new Whys.Standing(
            today.item(),
            today.course(),
            today.findings(),
            today.dueDates(),
            today.asOf(),
            today.asOf());
    String shown = then.isEmpty() ? "now" : show.isEmpty() ? "both" : show;
    List<WhyView.Column> columns =
        switch (shown) {
          case "then" -> List.of(view.column("then", then.orElseThrow()));
          case "both" -> List.of(view.column("then", then.orElseThrow()), view.column("now", now));
          default -> List.of(view.column("now", now));
        };
    Optional<PointRef> rule = then.flatMap(Whys.Standing::rule).or(today::rule);
    model.addAttribute("asked", asked);
    model.addAttribute("item", today.item());
    model.addAttribute("itemName", telling.say(today.item().identity().name()));
    model.addAttribute("rule", rule.orElse(null));
    model.addAttribute("source", rule.map(ref -> telling.say(ref.source())).orElse(""));
    model.addAttribute(
        "stage", rule.map(ref -> telling.stage(today.item(), ref.stage())).orElse(""));
    model.addAttribute(
        "basis", today.item().law().basis().stream().map(p -> cited(p, telling)).toList());
    model.addAttribute("columns", columns);
    model.addAttribute("shown", shown);
    model.addAttribute("signs", DayStripView.SIGNS);
  }

  private static String cited(Provision provision, Telling telling) {
    Citation place = Citation.of(provision.id());
    String text = telling.say(provision.text());
    return place.isNumbered()
        ? telling.say("why.provision", place.statute(), place.article(), text)
        : text;
  }

  private static String word(@Nullable String word) {
    return word == null ? "" : word.strip();
  }

  private static Optional<Instant> instant(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? Optional.empty() : Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "asOf", e);
    }
  }

  private static ResponseStatusException unseen() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
