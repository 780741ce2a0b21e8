package io.plumbline.kernel.cases;

import io.plumbline.kernel.days.Clock;
import io.plumbline.kernel.days.Moment;
import io.plumbline.kernel.rules.Breach.Lateness;
import io.plumbline.kernel.rules.Evidence;
import io.plumbline.kernel.verdict.DueDate;
import io.plumbline.kernel.verdict.Finding;
import io.plumbline.kernel.verdict.Rung;
import io.plumbline.kernel.verdict.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A verdict in lines that a test can compare. */
public record Told(Verdict verdict, Instant asOf, ZoneId zone) {

  /**
   * The findings but those of layer data, one a line: {@code 受理/1 yellow 2026-09-25 00:00, due
   * 2026-09-24, actual -, over 1}.
   */
  public List<String> findings() {
    return verdict.findings().stream()
        .filter(finding -> !isData(finding))
        .map(finding -> line(finding, true))
        .toList();
  }

  /** The findings of layer data, one a line: {@code passed-over 受理 2026-09-25 09:00}. */
  public List<String> data() {
    return verdict.findings().stream().filter(Told::isData).map(f -> line(f, true)).toList();
  }

  /** The ids of the points broken, data left out. */
  public List<String> broken() {
    return verdict.findings().stream().filter(f -> !isData(f)).map(f -> f.point().id()).toList();
  }

  /** The rungs of that point: {@code notice 2026-09-24 00:00}. */
  public List<String> rungs(String point) {
    return verdict.rungs().stream()
        .filter(rung -> rung.point().id().equals(point))
        .map(rung -> rung.level().code() + ' ' + local(rung.at()))
        .toList();
  }

  /** The due date of that point; empty while the clock stands still before it. */
  public Optional<LocalDate> dueOn(String point) {
    return clock(point).dueOn();
  }

  public boolean hasClock(String point) {
    return verdict.dueDates().stream().anyMatch(due -> due.point().id().equals(point));
  }

  public Clock clock(String point) {
    return verdict.dueDates().stream()
        .filter(due -> due.point().id().equals(point))
        .map(DueDate::clock)
        .findFirst()
        .orElseThrow();
  }

  public String nextLook() {
    return verdict.nextLook().map(this::local).orElse("never");
  }

  /**
   * All that a verdict says, but for how late open findings are and what has not been looked at.
   */
  public String withoutTime() {
    StringBuilder all = new StringBuilder();
    verdict.findings().forEach(finding -> all.append(line(finding, false)).append('\n'));
    verdict.dueDates().forEach(due -> all.append(line(due)).append('\n'));
    verdict.rungs().forEach(rung -> all.append(line(rung)).append('\n'));
    return all.append(verdict.basis()).toString();
  }

  /** All that a verdict says. */
  public String whole() {
    return withoutTime() + '\n' + findings() + '\n' + nextLook();
  }

  private static String line(DueDate due) {
    Clock clock = due.clock();
    return String.join(
        " | ",
        due.point().id(),
        "started " + clock.started(),
        "stopped " + clock.stopped(),
        "due " + clock.dueOn(),
        "broken " + clock.brokenAt(),
        "notice " + clock.noticeAt(),
        "red " + clock.lateBy(3));
  }

  private String line(Rung rung) {
    return rung.point().id() + ' ' + rung.level() + ' ' + local(rung.at());
  }

  private String line(Finding finding, boolean over) {
    Lateness late = finding.breach().lateness();
    String at = local(finding.at());
    if (isData(finding)) {
      String stage = finding.point().stage();
      return finding.point().id().substring("data/".length())
          + (stage.isEmpty() ? " " : ' ' + stage + ' ')
          + at;
    }
    String line = finding.point().id() + ' ' + finding.level().code() + ' ' + at;
    if (late != null) {
      return line
          + ", due "
          + late.dueOn()
          + ", actual "
          + orDash(late.actualOn())
          + (over ? ", over " + late.over() : "");
    }
    Moment cured = cured(finding.breach().evidence());
    return cured == null ? line : line + ", cured " + local(cured.at());
  }

  private static @Nullable Moment cured(Evidence evidence) {
    if (evidence instanceof Evidence.Filings filings) {
      return filings.curedAt();
    } else if (evidence instanceof Evidence.People people) {
      return people.curedAt();
    } else if (evidence instanceof Evidence.Decision decision) {
      return decision.curedAt();
    }
    return null;
  }

  private static boolean isData(Finding finding) {
    return finding.point().id().startsWith("data/");
  }

  private static String orDash(@Nullable LocalDate day) {
    return day == null ? "-" : day.toString();
  }

  private String local(Instant at) {
    return Times.local(at, zone);
  }
}
