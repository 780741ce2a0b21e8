package io.plumbline.server.operations.running;

import io.plumbline.server.law.LawInForce;
import io.plumbline.server.supervision.SweepWatch;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the system administrator looks at first in the morning. */
@Controller
class RunningPage {
  private final Running running;
  private final Started started;
  private final SweepWatch sweeper;
  private final LawInForce law;
  private final InstantSource clock;

  RunningPage(
      Running running, Started started, SweepWatch sweeper, LawInForce law, InstantSource clock) {
    this.running = running;
    this.started = started;
    this.sweeper = sweeper;
    this.law = law;
    this.clock = clock;
  }

  @GetMapping("/operations")
  String page(Model model) {
    ZoneId zone = law.now().catalogue().settings().zone();
    Store store = running.store();
    model.addAttribute("started", started.words(zone));
    model.addAttribute("java", Runtime.version().toString());
    model.addAttribute("version", Started.version());
    model.addAttribute("store", store);
    model.addAttribute("databaseSize", Size.words(store.bytes()));
    model.addAttribute("documentSize", Size.words(store.documentBytes()));
    model.addAttribute("free", store.free() < 0 ? "" : Size.words(store.free()));
    model.addAttribute("law", LawState.of(law.now(), LocalDate.ofInstant(clock.instant(), zone)));
    model.addAttribute("name", law.now().catalogue().settings().name());
    model.addAttribute("silent", sweeper.isSilent());
    model.addAttribute("jobs", running.jobs(zone.getId()));
    model.addAttribute("unsent", running.unsent());
    return "operations/running";
  }
}
