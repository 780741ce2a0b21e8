package io.plumbline.server.pages;

import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.catalogue.Stage;
import io.plumbline.server.charts.Words;
import io.plumbline.server.charts.WorkingDays;
import io.plumbline.server.law.Law;
import io.plumbline.server.supervision.Figures;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says of each case on a desk what is expected next and by when. */
record CaseLines(Law law, LocalDate today, Words words) {

  CaseLine of(Figures.Line line) {
    String expected =
        line.suspended() ? words.say("pages.expected.resume") : expected(line.item(), line.stage());
    LocalDate due = line.suspended() ? null : line.dueOn();
    return new CaseLine(
        which(line.caseId(), line.item(), line.applicant()),
        expected,
        due,
        left(due),
        lamp(due, line.level()));
  }

  CaseLine of(Piles.Unassigned line) {
    return new CaseLine(
        which(line.caseId(), line.item(), line.applicant()),
        words.say("pages.expected.assign", stage(line.item(), line.stage())),
        line.dueOn(),
        left(line.dueOn()),
        lamp(line.dueOn(), 0));
  }

  private CaseLine.Which which(String caseId, String item, String applicant) {
    String name = law.item(item, today).map(one -> words.of(one.identity().name())).orElse(item);
    return new CaseLine.Which(caseId, item + " " + name, applicant);
  }

  private String expected(String item, String stage) {
    return stage.isEmpty()
        ? words.say("pages.expected.begin")
        : words.say("pages.expected.complete", stage(item, stage));
  }

  private String stage(String item, String id) {
    Optional<PowerItem> version = law.item(item, today);
    return version.stream()
        .flatMap(one -> one.stages().stream())
        .filter(one -> one.id().equals(id))
        .map(Stage::name)
        .map(words::of)
        .findFirst()
        .orElse(id);
  }

  private String left(@Nullable LocalDate due) {
    if (due == null) {
      return "";
    }
    if (due.equals(today)) {
      return words.say("pages.left.today");
    }
    return due.isAfter(today)
        ? words.say("pages.left.days", WorkingDays.between(law.reading().calendar(), today, due))
        : words.say("pages.left.over", WorkingDays.between(law.reading().calendar(), due, today));
  }

  private String lamp(@Nullable LocalDate due, int level) {
    if (due == null || due.isAfter(today)) {
      return "";
    }
    if (due.equals(today)) {
      return "today";
    }
    return level == 3 ? "over-red" : "over";
  }
}
