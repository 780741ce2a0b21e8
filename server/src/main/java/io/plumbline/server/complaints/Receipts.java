package io.plumbline.server.complaints;

import io.plumbline.kernel.life.ComplaintLife;
import java.time.LocalDate;
import org.springframework.ui.Model;

/** The receipt that is shown once: the code, and what may be expected by when. */
final class Receipts {
  private Receipts() {}

  static void fill(Model model, Code code, LocalDate filedOn, Course course, ComplaintWords words) {
    model.addAttribute("code", code.toString());
    model.addAttribute("on", words.day(filedOn));
    String due = words.day(course.dueOn(ComplaintLife.LIFE.first(), filedOn));
    model.addAttribute("expectation", words.say("expect.filed", due));
  }
}
