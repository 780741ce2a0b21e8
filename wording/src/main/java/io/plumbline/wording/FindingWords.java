package io.plumbline.wording;

import io.plumbline.kernel.days.WorkCalendar;
import io.plumbline.kernel.rules.Evidence;
import io.plumbline.kernel.rules.RuleKind;
import io.plumbline.kernel.verdict.DueDate;
import io.plumbline.kernel.verdict.Finding;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings and clocks in words: one sentence that says what was found, and a derivation that a
 * person who was not there can follow on paper, years later. A finding is a signal, not a charge:
 * nothing here says whose fault it is.
 */
public final class FindingWords {
  private final Phrases phrases;

  /**
   * Words in the language of that wording.
   *
   * @param zone where the days are
   * @param calendar by which the case was judged
   */
  public FindingWords(Wording wording, ZoneId zone, WorkCalendar calendar) {
    this.phrases = new Phrases(wording, zone, calendar);
  }

  /** The finding in one sentence. */
  public String detail(Finding finding) {
    return account(finding).sentence();
  }

  /**
   * Why it is one, line by line: rule, law, start, days or documents or sums, conclusion, level.
   */
  public List<String> derivation(Finding finding) {
    List<String> lines = new ArrayList<>(new Header(phrases, subject(finding)).lines());
    lines.addAll(account(finding).lines());
    lines.add(brokenFrom(finding));
    lines.add(phrases.say("derivation.conclusion", detail(finding)));
    lines.add(new LevelWords(phrases, finding).line());
    return lines;
  }

  /** The same as texts, numbers, truth values, lists and maps, ready for JSON. */
  public Map<String, Object> derivationData(Finding finding) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("case", finding.caseId());
    data.putAll(new Header(phrases, subject(finding)).data());
    data.putAll(account(finding).data());
    data.put("broken_from", Data.instant(finding.at(), phrases.zone()));
    data.put("level", new LevelWords(phrases, finding).data());
    data.put("conclusion", detail(finding));
    return data;
  }

  /** How a clock stands at the end of that day: limit, start, each day, used, left, due. */
  public List<String> dueDate(DueDate due, LocalDate asOf) {
    return section(due, asOf).lines();
  }

  /** The same as texts, numbers, truth values, lists and maps, ready for JSON. */
  public Map<String, Object> dueDateData(DueDate due, LocalDate asOf) {
    return section(due, asOf).data();
  }

  private String brokenFrom(Finding finding) {
    String key =
        finding.kind() == RuleKind.DEADLINE ? "derivation.broken-from" : "derivation.found-at";
    return phrases.say(key, finding.at());
  }

  private DueDateSection section(DueDate due, LocalDate asOf) {
    Subject subject = new Subject(due.point(), RuleKind.DEADLINE, due.basis());
    return new DueDateSection(phrases, new Timed(subject, due.clock(), asOf, due.course()));
  }

  private static Subject subject(Finding finding) {
    return new Subject(finding.point(), finding.kind(), finding.basis());
  }

  private Account account(Finding finding) {
    Subject subject = subject(finding);
    Evidence evidence = finding.breach().evidence();
    if (evidence instanceof Evidence.Days days) {
      Timed timed = new Timed(subject, days.clock(), days.asOf(), days.course());
      return new DeadlineAccount(phrases, timed, finding.breach().lateness());
    } else if (evidence instanceof Evidence.Filings filings) {
      return new FilingAccount(phrases, subject, filings);
    } else if (evidence instanceof Evidence.People people) {
      return new PeopleAccount(phrases, subject, people);
    } else if (evidence instanceof Evidence.Decision decision) {
      return new DecisionAccount(phrases, subject, decision);
    } else if (evidence instanceof Evidence.Complaint complaint) {
      return new ComplaintAccount(phrases, subject, complaint.complaint());
    }
    return new FaultAccount(phrases, subject, ((Evidence.RecordFault) evidence).note());
  }
}
