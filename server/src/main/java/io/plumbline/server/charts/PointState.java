package io.plumbline.server.charts;

import io.plumbline.kernel.catalogue.Level;
import io.plumbline.kernel.catalogue.SupervisionPoint;
import io.plumbline.kernel.course.Course;
import io.plumbline.kernel.course.StageCourse;
import io.plumbline.kernel.course.StageSpan;
import io.plumbline.kernel.days.Clock;
import io.plumbline.kernel.days.DayMark;
import io.plumbline.kernel.days.Limit;
import io.plumbline.kernel.days.WorkCalendar;
import io.plumbline.kernel.rules.ComplaintRule;
import io.plumbline.kernel.rules.Deadline;
import io.plumbline.kernel.rules.DocumentRule;
import io.plumbline.kernel.verdict.DueDate;
import io.plumbline.kernel.verdict.Finding;
import io.plumbline.kernel.verdict.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/** How each supervision point of a case stands: broken, kept, running, or not asked yet. */
record PointState(String caseId, Verdict verdict, Today today, Words words) {

  /** The moment at which a case is looked at. */
  record Today(Instant now, LocalDate on, WorkCalendar calendar) {}

  Chart.Lamp lamp(SupervisionPoint point) {
    List<Finding> broken =
        verdict.findings().stream().filter(one -> one.point().id().equals(point.id())).toList();
    return broken.isEmpty() ? unbroken(point) : broken(point, broken);
  }

  private Chart.Lamp broken(SupervisionPoint point, List<Finding> broken) {
    Finding worst =
        broken.stream().max((one, other) -> one.level().compareTo(other.level())).orElseThrow();
    String word =
        broken.size() == 1
            ? words.title(worst.level().text())
            : words.say("charts.lamp.count", words.title(worst.level().text()), broken.size());
    return new Chart.Lamp(worst.level().code(), word, Optional.of(why(point)));
  }

  private String why(SupervisionPoint point) {
    return UriComponentsBuilder.fromPath("/why")
        .pathSegment(caseId)
        .queryParam("point", point.id())
        .encode()
        .build()
        .toUriString();
  }

  private Chart.Lamp unbroken(SupervisionPoint point) {
    Optional<DueDate> due =
        verdict.dueDates().stream().filter(one -> one.point().id().equals(point.id())).findFirst();
    if (due.isPresent()) {
      return running(point, due.get().clock());
    }
    if (point.rule() instanceof ComplaintRule) {
      return Chart.Lamp.of("", words.say("charts.lamp.no-complaint"));
    }
    return asked(point);
  }

  private Chart.Lamp running(SupervisionPoint point, Clock clock) {
    if (clock.stopped().isPresent()) {
      return new Chart.Lamp("kept", words.say("charts.lamp.in-time"), Optional.of(why(point)));
    }
    boolean notice = clock.noticeAt().map(at -> !at.isAfter(today.now())).orElse(false);
    String kind = notice && !clock.isSuspended() ? "notice" : "running";
    return new Chart.Lamp(kind, left(clock), Optional.of(why(point)));
  }

  /** Documents, people and sums are asked for when their stage is over. */
  private Chart.Lamp asked(SupervisionPoint point) {
    Course course = verdict.course();
    if (point.rule() instanceof DocumentRule rule) {
      if (!course.filings(rule.name()).isEmpty()) {
        return Chart.Lamp.of("kept", words.say("charts.lamp.filed"));
      }
      if (rule.majorOnly() && course.markedMajor().isEmpty()) {
        return Chart.Lamp.of("", words.say("charts.lamp.not-asked"));
      }
    }
    StageSpan span = point.place().stages();
    StageCourse last = course.stage(span.last());
    if (last.isCompleted()) {
      return Chart.Lamp.of("kept", words.say("charts.lamp.kept"));
    }
    boolean begun = !course.stage(span.first()).runs().isEmpty() && course.ended().isEmpty();
    boolean timed = point.rule() instanceof Deadline;
    String kind = point.rule().kind().name().toLowerCase(Locale.ROOT);
    return begun
        ? Chart.Lamp.of(timed ? "" : "running", words.say("charts.lamp.awaits." + kind))
        : Chart.Lamp.of("", words.say("charts.lamp.ahead"));
  }

  private String left(Clock clock) {
    if (clock.isSuspended()) {
      return words.say("charts.clock.suspended");
    }
    return clock.dueOn().map(this::left).orElseGet(() -> words.say("charts.clock.stands"));
  }

  private String left(LocalDate due) {
    return due.equals(today.on())
        ? words.say("charts.clock.today")
        : words.say("charts.clock.left", WorkingDays.between(today.calendar(), today.on(), due));
  }

  /** A running clock at its stage: how much is used, how much is left, when it is due. */
  List<Chart.Note> clock(DueDate due) {
    Clock clock = due.clock();
    boolean late = clock.brokenAt().map(at -> !at.isAfter(today.now())).orElse(false);
    List<Chart.Note> notes = new ArrayList<>();
    notes.add(Chart.Note.of("used", used(clock)));
    String kind = late ? lateKind(due) : clock.isSuspended() ? "suspended" : "clock";
    notes.add(Chart.Note.of(kind, line(clock)));
    return notes;
  }

  private String lateKind(DueDate due) {
    return verdict.findings().stream()
            .filter(finding -> finding.point().id().equals(due.point().id()))
            .anyMatch(finding -> finding.level() == Level.RED)
        ? "late-red"
        : "late";
  }

  private String used(Clock clock) {
    long counted =
        clock.marks(today.on()).stream()
            .filter(mark -> mark.role() == DayMark.Role.COUNTED)
            .filter(mark -> !mark.on().isAfter(today.on()))
            .count();
    if (clock.limit() instanceof Limit.WorkingDays) {
      return words.say("charts.clock.used", counted, clock.limit().number());
    }
    return words.say("charts.clock.used-days", counted);
  }

  /** The day on which a clock runs out, or on which it stopped; empty while it stands still. */
  String day(Clock clock) {
    if (clock.stopped().isPresent()) {
      return words.say("charts.clock.stopped", clock.stopped().get().on().toString());
    }
    return clock.isSuspended()
        ? ""
        : clock.dueOn().map(due -> words.say("charts.clock.until", due(clock, due))).orElse("");
  }

  private String due(Clock clock, LocalDate due) {
    return clock.isProvisional()
        ? words.say("charts.clock.provisional", due.toString())
        : due.toString();
  }

  /** Until when a clock runs, or how it ended. */
  String line(Clock clock) {
    if (clock.stopped().isPresent()) {
      return words.say("charts.clock.stopped", clock.stopped().get().on().toString());
    }
    if (clock.dueOn().isEmpty()) {
      return words.say("charts.clock.stands");
    }
    LocalDate due = clock.dueOn().get();
    String day = due(clock, due);
    if (clock.isSuspended()) {
      return words.say("charts.clock.suspended");
    }
    if (clock.brokenAt().map(at -> !at.isAfter(today.now())).orElse(false)) {
      return words.say("charts.clock.over", day, clock.overOn(today.on()));
    }
    return words.say("charts.clock.due", day, left(due));
  }
}
