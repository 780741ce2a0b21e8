package io.plumbline.server.complaints;

import io.plumbline.kernel.life.ComplaintLife;
import io.plumbline.kernel.life.ComplaintLife.ComplaintAct;
import io.plumbline.server.complaints.StaffPages.Refused;
import io.plumbline.server.complaints.StaffPages.Seen;
import io.plumbline.server.people.Custodians;
import io.plumbline.server.people.Person;
import io.plumbline.server.turns.TurnWords;
import io.plumbline.server.turns.Turns;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A complaint as staff see it. */
@Component
class StaffView {
  private final Complaints complaints;
  private final Attachments attachments;
  private final KeptFrom kept;
  private final Turns turns;
  private final TurnWords turnWords;
  private final Custodians custodians;
  private final ComplaintWords words;
  private final JdbcTemplate jdbc;

  StaffView(
      Complaints complaints,
      Attachments attachments,
      KeptFrom kept,
      Turns turns,
      TurnWords turnWords,
      Custodians custodians,
      ComplaintWords words,
      JdbcTemplate jdbc) {
    this.complaints = complaints;
    this.attachments = attachments;
    this.kept = kept;
    this.turns = turns;
    this.turnWords = turnWords;
    this.custodians = custodians;
    this.words = words;
    this.jdbc = jdbc;
  }

  String show(Seen seen, Refused refused, Locale locale, Model model) {
    Complaint one = seen.one();
    model.addAttribute("one", one);
    model.addAttribute("turn", turn(one, locale));
    model.addAttribute("about", words.about(one.about()));
    model.addAttribute("filed", words.day(one.nature().filedOn()));
    model.addAttribute("due", words.day(one.standing().dueOn()));
    model.addAttribute("handler", name(one.standing().hands().handler()));
    model.addAttribute("offered", offered(seen));
    model.addAttribute("supervises", seen.supervises());
    Lines lines = new Lines(words, attachments.of(one.id()));
    model.addAttribute("lines", lines.of(complaints.entries(one.id()), false));
    model.addAttribute("colleagues", seen.supervises() ? kept.handlers(one.id()) : List.of());
    Person person = Objects.requireNonNull(seen.actor().person());
    model.addAttribute("me", person.id());
    model.addAttribute(
        "opensIdentity", one.nature().named() && seen.supervises() && custodians.is(person));
    model.addAttribute("why", refused);
    model.addAttribute(
        "refused", refused.code().isEmpty() ? "" : words.say("refused." + refused.code(), 10_000));
    return "complaints/complaint";
  }

  private String turn(Complaint one, Locale locale) {
    return turns
        .find(Course.LIFE, one.id())
        .map(waiting -> turnWords.sentence(waiting, locale))
        .orElseGet(() -> words.say("over." + one.state().code()));
  }

  /** What may be tried; whether more time was given already is known before it is tried. */
  private static List<String> offered(Seen seen) {
    Complaint one = seen.one();
    return ComplaintLife.LIFE.offered(one.state(), seen.actor().parts()).stream()
        .filter(act -> act != ComplaintAct.EXTEND || !one.standing().extended())
        .map(ComplaintAct::code)
        .toList();
  }

  String name(@Nullable Long account) {
    return account == null
        ? ""
        : jdbc.queryForList("select name from account where id = ?", String.class, account).stream()
            .findFirst()
            .orElse("");
  }
}
