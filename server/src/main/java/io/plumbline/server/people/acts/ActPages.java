package io.plumbline.server.people.acts;

import io.plumbline.server.people.Acts;
import io.plumbline.server.people.BureauTime;
import io.plumbline.server.people.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which the auditor reads the record of acts, and takes it away. */
@Controller
class ActPages {
  private final ActRows rows;
  private final Acts acts;
  private final BureauTime time;
  private final MessageSource messages;

  ActPages(ActRows rows, Acts acts, BureauTime time, MessageSource messages) {
    this.rows = rows;
    this.acts = acts;
    this.time = time;
    this.messages = messages;
  }

  @GetMapping("/acts")
  String list(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String act,
      @RequestParam(defaultValue = "0") long before,
      Model model) {
    List<ActRows.Done> found = rows.page(search(from, to, login, act, before));
    boolean more = found.size() > ActRows.PAGE;
    model.addAttribute("acts", more ? found.subList(0, ActRows.PAGE) : found);
    model.addAttribute("next", more ? found.get(ActRows.PAGE - 1).id() : 0);
    model.addAttribute("kinds", rows.kinds());
    model.addAttribute("time", time);
    model.addAttribute("asked", new Asked(from, to, login, act));
    return "people/acts";
  }

  /** What was asked for, as it was typed. */
  record Asked(String from, String to, String login, String act) {}

  @GetMapping("/acts/export.csv")
  void export(
      @AuthenticationPrincipal Person who,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String act,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    String asked = String.join(" ", from, to, login, act).strip();
    acts.record(who, "acts.exported", "", true, asked);
    response.setContentType("text/csv; charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"acts.csv\"");
    PrintWriter out = response.getWriter();
    // Without it Excel takes the file for the system's own encoding.
    out.write('\uFEFF');
    out.write(messages.getMessage("people.acts.csv", null, locale) + "\r\n");
    rows.each(search(from, to, login, act, 0), done -> out.write(line(done, locale)));
  }

  private String line(ActRows.Done done, Locale locale) {
    String result = done.allowed() ? "people.acts.allowed" : "people.acts.denied";
    return CsvLine.of(
        time.second(done.at()),
        done.what().login(),
        done.what().act(),
        done.what().object(),
        messages.getMessage(result, null, locale),
        done.detail());
  }

  private ActSearch search(String from, String to, String login, String act, long before) {
    return new ActSearch(time.start(from, 0), time.start(to, 1), login, act, before);
  }
}
