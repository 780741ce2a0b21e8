package io.plumbline.server.supervision;

import io.plumbline.kernel.rules.Breach.Lateness;
import io.plumbline.kernel.rules.Evidence;
import io.plumbline.kernel.verdict.DueDate;
import io.plumbline.kernel.verdict.Finding;
import io.plumbline.kernel.verdict.Rung;
import io.plumbline.kernel.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case and what it came to.
 *
 * @param verdict null where it could not be judged
 * @param fault why it could not; null where it was
 */
record Judged(String caseId, @Nullable Verdict verdict, @Nullable String fault) {
  static Judged of(String caseId, Verdict verdict) {
    return new Judged(caseId, verdict, null);
  }

  static Judged fault(String caseId, String fault) {
    return new Judged(caseId, null, fault);
  }

  /** The verdict of a case that was judged. */
  Verdict verdictOrThrow() {
    return Objects.requireNonNull(verdict);
  }

  /** The running clock that breaks first. */
  Optional<DueDate> nextDue() {
    return verdict == null
        ? Optional.empty()
        : verdict.dueDates().stream()
            .filter(due -> due.clock().stopped().isEmpty() && due.clock().dueOn().isPresent())
            .min(Comparator.comparing(due -> due.clock().dueOn().orElseThrow()));
  }

  /** Whether the clock of which that notice warned has stopped, or its rule is broken by now. */
  boolean isOver(Rung notice) {
    boolean broken =
        verdictOrThrow().rungs().stream()
            .anyMatch(r -> r.point().equals(notice.point()) && r.level() != notice.level());
    List<DueDate> clocks =
        verdictOrThrow().dueDates().stream()
            .filter(due -> due.point().equals(notice.point()))
            .toList();
    boolean ended = verdictOrThrow().course().ended().isPresent();
    return !clocks.isEmpty()
        && (ended || broken || clocks.stream().allMatch(due -> due.clock().stopped().isPresent()));
  }

  /** The digest of all that is kept of the verdict: the same again needs no writing. */
  byte[] digest() {
    StringBuilder text = new StringBuilder();
    text.append(fault).append('\n');
    if (verdict != null) {
      text.append(verdict.basis().openedOn()).append(verdict.course().currentStage());
      text.append(verdict.course().ended()).append(verdict.nextLook().orElse(Instant.MAX));
      verdict.findings().forEach(finding -> text.append(line(finding)));
      verdict.dueDates().forEach(due -> text.append(line(due)));
      verdict.rungs().forEach(rung -> text.append(line(rung)));
    }
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String line(Finding f) {
    Lateness late = f.breach().lateness();
    return "\nF"
        + f.point().id()
        + f.point().stage()
        + f.level()
        + f.at()
        + (late == null ? "" : " " + late.dueOn() + late.actualOn() + overDays(f));
  }

  /**
   * How late it was when its clock stopped; null while it runs, for then it grows by itself and is
   * worked out where it is shown.
   */
  static @Nullable Integer overDays(Finding finding) {
    Lateness late = finding.breach().lateness();
    boolean stopped =
        finding.breach().evidence() instanceof Evidence.Days days
            && days.clock().stopped().isPresent();
    return late == null || !stopped ? null : late.over();
  }

  private static String line(DueDate d) {
    return "\nD"
        + d.point().id()
        + d.point().stage()
        + d.clock().dueOn()
        + d.clock().brokenAt()
        + d.clock().noticeAt()
        + d.clock().stopped()
        + d.clock().isSuspended()
        + d.clock().isProvisional();
  }

  private static String line(Rung r) {
    return "\nR" + r.point().id() + r.point().stage() + r.level() + r.at();
  }
}
