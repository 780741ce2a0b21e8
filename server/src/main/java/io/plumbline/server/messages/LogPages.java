package io.plumbline.server.messages;

import io.plumbline.server.messages.LogRows.Logged;
import io.plumbline.server.people.BureauTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The log of deliveries, for the auditor and the system administrator. */
@Controller
class LogPages {
  private static final int MANY = 1_000;
  private static final Duration WEEK = Duration.ofDays(7);
  private final LogRows log;
  private final DeliveryRows deliveries;
  private final Ways ways;
  private final BureauTime time;
  private final InstantSource clock;

  LogPages(LogRows log, DeliveryRows deliveries, Ways ways, BureauTime time, InstantSource clock) {
    this.log = log;
    this.deliveries = deliveries;
    this.ways = ways;
    this.time = time;
    this.clock = clock;
  }

  @GetMapping("/messages/log")
  String page(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String channel,
      @RequestParam(defaultValue = "0") long before,
      Model model) {
    List<Logged> found = log.page(state(state), channel(channel), before);
    boolean more = found.size() > LogRows.PAGE;
    model.addAttribute("rows", more ? found.subList(0, LogRows.PAGE) : found);
    model.addAttribute("next", more ? found.get(LogRows.PAGE - 1).id() : 0);
    model.addAttribute("before", before);
    model.addAttribute("state", state);
    model.addAttribute("channel", channel);
    model.addAttribute("states", DeliveryState.values());
    model.addAttribute("failed", log.failedSince(clock.instant().minus(WEEK), MANY));
    model.addAttribute("hasMail", ways.hasMail());
    model.addAttribute("hasSms", ways.hasSms());
    model.addAttribute("time", time);
    return "messages/log";
  }

  @GetMapping("/messages/log/{id}")
  String one(@PathVariable long id, Model model) {
    Logged found =
        log.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("one", found);
    model.addAttribute("attempts", deliveries.attempts(id));
    model.addAttribute("time", time);
    return "messages/delivery";
  }

  private static @Nullable DeliveryState state(String code) {
    return Arrays.stream(DeliveryState.values())
        .filter(state -> state.code().equals(code))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Channel channel(String code) {
    return Arrays.stream(Channel.values())
        .filter(channel -> channel.name().toLowerCase(Locale.ROOT).equals(code))
        .findFirst()
        .orElse(null);
  }
}
