package io.plumbline.server.supervision;

import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.course.Course;
import io.plumbline.kernel.verdict.CaseFile;
import io.plumbline.kernel.verdict.DueDate;
import io.plumbline.kernel.verdict.Finding;
import io.plumbline.kernel.verdict.PointRef;
import io.plumbline.kernel.verdict.Verdict;
import io.plumbline.server.docket.Docket;
import io.plumbline.server.law.LawInForce;
import io.plumbline.server.people.Sight;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;

/** Says how a rule stands with a case, as of a moment and as it was known at another. */
@Service
public class Whys {
  private final Docket docket;
  private final LawInForce law;
  private final NamedParameterJdbcTemplate jdbc;

  Whys(Docket docket, LawInForce law, NamedParameterJdbcTemplate jdbc) {
    this.docket = docket;
    this.law = law;
    this.jdbc = jdbc;
  }

  /**
   * What is asked about.
   *
   * @param point the supervision point's id; empty for every rule of the case
   * @param stage the stage's id; empty for whatever stage
   */
  public record Question(String caseId, String point, String stage) {
    boolean concerns(PointRef ref) {
      return (point.isEmpty() || ref.id().equals(point))
          && (stage.isEmpty() || ref.stage().equals(stage));
    }
  }

  /**
   * How it stands.
   *
   * @param item the version of the item by which the case is judged
   * @param findings of the rules asked about
   * @param dueDates their clocks, also where a finding shows the same one
   */
  public record Standing(
      PowerItem item,
      Course course,
      List<Finding> findings,
      List<DueDate> dueDates,
      Instant asOf,
      Instant knownAt) {
    /** The rule asked about, where it did anything to the case. */
    public Optional<PointRef> rule() {
      return Stream.concat(
              findings.stream().map(Finding::point), dueDates.stream().map(DueDate::point))
          .findFirst();
    }
  }

  /** How it stands; empty where the case is out of sight or could not be judged. */
  public Optional<Standing> standing(Sight sight, Question asked, Instant asOf, Instant knownAt) {
    return isInSight(sight, asked.caseId())
        ? docket.file(asked.caseId()).flatMap(file -> judge(file, asked, asOf, knownAt))
        : Optional.empty();
  }

  private Optional<Standing> judge(CaseFile file, Question asked, Instant asOf, Instant knownAt) {
    try {
      Verdict verdict = law.now().judge().judge(file, asOf, knownAt);
      List<Finding> findings =
          verdict.findings().stream().filter(one -> asked.concerns(one.point())).toList();
      List<DueDate> dueDates =
          verdict.dueDates().stream().filter(one -> asked.concerns(one.point())).toList();
      return Optional.of(
          new Standing(
              verdict.basis().item(), verdict.course(), findings, dueDates, asOf, knownAt));
    } catch (IllegalArgumentException nothingToJudge) {
      return Optional.empty();
    }
  }

  /** Whoever is named by an alert of a case sees why, whosever the case is. */
  private boolean isInSight(Sight sight, String caseId) {
    return !jdbc.queryForList(
            "select 1 from case_file c where c.case_id = :case and ("
                + sight.condition("c")
                + " or exists (select 1 from alert a where a.case_id = c.case_id"
                + " and a.person_id = :sight_account))",
            Seen.by(sight).addValue("case", caseId))
        .isEmpty();
  }
}
