package io.plumbline.server.supervision;

import io.plumbline.server.law.LawInForce;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that shows whether the sweeper does its work. */
@Controller
class SweepPages {
  private static final int SHOWN = 100;
  private final SweepBook book;
  private final SweepWatch watch;
  private final LawInForce law;
  private final MessageSource messages;

  SweepPages(SweepBook book, SweepWatch watch, LawInForce law, MessageSource messages) {
    this.book = book;
    this.watch = watch;
    this.law = law;
    this.messages = messages;
  }

  /** A sweep as the page shows it. */
  record Row(Sweep sweep, String at) {}

  @GetMapping("/sweeps")
  String page(Locale locale, Model model) {
    Telling telling = new Telling(messages, locale, law.now());
    model.addAttribute(
        "rows",
        book.latest(SHOWN).stream()
            .map(sweep -> new Row(sweep, telling.minutes(sweep.startedAt())))
            .toList());
    model.addAttribute("silent", watch.isSilent());
    model.addAttribute("last", watch.last().map(telling::minutes).orElse(""));
    return "supervision/sweeps";
  }
}
