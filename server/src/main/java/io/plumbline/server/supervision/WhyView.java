package io.plumbline.server.supervision;

import io.plumbline.kernel.catalogue.Level;
import io.plumbline.kernel.days.Clock;
import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.events.EventKind;
import io.plumbline.kernel.rules.Evidence;
import io.plumbline.kernel.verdict.DueDate;
import io.plumbline.kernel.verdict.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays out for a page why a rule stands as it does. */
public final class WhyView {
  private static final Set<EventKind> CLOCK =
      Set.of(
          EventKind.OPEN,
          EventKind.ENTER,
          EventKind.COMPLETE,
          EventKind.RETURN,
          EventKind.SUSPEND,
          EventKind.RESUME,
          EventKind.CLOSE,
          EventKind.WITHDRAW);
  private final Telling telling;

  public WhyView(Telling telling) {
    this.telling = telling;
  }

  /**
   * How things stand at one moment.
   *
   * @param name which moment: {@code then} or {@code now}
   */
  public record Column(String name, String asOf, String knownAt, List<Part> parts) {}

  /**
   * A finding or a clock.
   *
   * @param lamp the level's code; {@code kept} where nothing is broken
   * @param sentence what was found, in one sentence
   * @param lines the derivation
   * @param months the days of its clock; empty where it has none
   * @param papers the events that were considered
   */
  public record Part(
      String lamp,
      String heading,
      String sentence,
      List<String> lines,
      List<DayStripView.Month> months,
      List<Paper> papers) {}

  /**
   * An event that was considered.
   *
   * @param learned when it was learned; empty where that was the same day
   */
  public record Paper(String at, String learned, String what, String who, String people) {}

  /** How things stand at one moment, laid out. */
  public Column column(String name, Whys.Standing standing) {
    List<Part> parts = new ArrayList<>();
    standing.findings().forEach(finding -> parts.add(finding(standing, finding)));
    LocalDate asOf = telling.on(standing.asOf());
    for (DueDate due : standing.dueDates()) {
      boolean shown =
          standing.findings().stream().anyMatch(one -> one.point().id().equals(due.point().id()));
      if (!shown) {
        parts.add(clock(standing, due, asOf));
      }
    }
    String asOfText = telling.minutes(standing.asOf());
    return new Column(name, asOfText, telling.minutes(standing.knownAt()), parts);
  }

  private Part finding(Whys.Standing standing, Finding finding) {
    List<DayStripView.Month> months = List.of();
    if (finding.breach().evidence() instanceof Evidence.Days days) {
      months = new DayStripView(telling).months(days.clock().marks(days.asOf()));
    }
    return new Part(
        finding.level().code(),
        finding.point().id(),
        telling.findings().detail(finding),
        telling.findings().derivation(finding),
        months,
        papers(standing, considered(standing, finding.breach().evidence())));
  }

  private Part clock(Whys.Standing standing, DueDate due, LocalDate asOf) {
    List<String> lines = telling.findings().dueDate(due, asOf);
    Clock clock = due.clock();
    return new Part(
        lamp(standing, clock),
        due.point().id(),
        lines.get(lines.size() - 1),
        lines,
        new DayStripView(telling).months(clock.marks(asOf)),
        papers(standing, ofKinds(standing, CLOCK)));
  }

  private static String lamp(Whys.Standing standing, Clock clock) {
    boolean noticed =
        clock.stopped().isEmpty()
            && clock.noticeAt().filter(at -> !at.isAfter(standing.asOf())).isPresent();
    return noticed ? Level.NOTICE.code() : "kept";
  }

  private static Iterable<CaseEvent> considered(Whys.Standing standing, Evidence evidence) {
    if (evidence instanceof Evidence.Filings filings) {
      return filings.filings().stream().map(filing -> filing.event()).toList();
    } else if (evidence instanceof Evidence.People) {
      return ofKinds(standing, Set.of(EventKind.PEOPLE));
    } else if (evidence instanceof Evidence.Decision) {
      return ofKinds(standing, Set.of(EventKind.AMOUNT));
    } else if (evidence instanceof Evidence.Complaint complaint) {
      return List.of(complaint.complaint().event());
    } else if (evidence instanceof Evidence.RecordFault fault) {
      return List.of(fault.note().event());
    }
    return ofKinds(standing, CLOCK);
  }

  private static List<CaseEvent> ofKinds(Whys.Standing standing, Set<EventKind> kinds) {
    return standing.course().events().stream().filter(e -> kinds.contains(e.kind())).toList();
  }

  private List<Paper> papers(Whys.Standing standing, Iterable<CaseEvent> events) {
    Set<Paper> papers = new LinkedHashSet<>();
    events.forEach(event -> papers.add(paper(standing, event)));
    return List.copyOf(papers);
  }

  private Paper paper(Whys.Standing standing, CaseEvent event) {
    boolean late = !telling.on(event.time().at()).equals(telling.on(event.time().recordedAt()));
    return new Paper(
        event.time().bareDate()
            ? telling.on(event.time().at()).toString()
            : telling.minutes(event.time().at()),
        late ? telling.minutes(event.time().recordedAt()) : "",
        telling.event(standing.item(), event),
        joined(event.facts().actor(), event.facts().unit()),
        telling.people(event));
  }

  private static String joined(@Nullable String one, @Nullable String other) {
    List<String> words = new ArrayList<>();
    for (String word : new String[] {one, other}) {
      if (word != null && !word.isBlank()) {
        words.add(word);
      }
    }
    return String.join(" · ", words);
  }
}
