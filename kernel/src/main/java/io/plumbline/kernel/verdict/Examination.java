package io.plumbline.kernel.verdict;

import io.plumbline.kernel.Text;
import io.plumbline.kernel.catalogue.Ladder;
import io.plumbline.kernel.catalogue.Layer;
import io.plumbline.kernel.catalogue.Level;
import io.plumbline.kernel.catalogue.RiskLevel;
import io.plumbline.kernel.catalogue.SupervisionPoint;
import io.plumbline.kernel.catalogue.SuspensionGround;
import io.plumbline.kernel.course.Course;
import io.plumbline.kernel.course.Fact;
import io.plumbline.kernel.course.Note;
import io.plumbline.kernel.course.Suspension;
import io.plumbline.kernel.days.Clock;
import io.plumbline.kernel.days.Limit;
import io.plumbline.kernel.events.EventKind;
import io.plumbline.kernel.rules.Breach;
import io.plumbline.kernel.rules.ComplaintRule;
import io.plumbline.kernel.rules.Deadline;
import io.plumbline.kernel.rules.Evidence;
import io.plumbline.kernel.rules.Outcome;
import io.plumbline.kernel.rules.RuleKind;
import io.plumbline.kernel.rules.Scene;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds one case against every rule of its item and gathers what comes of it. */
final class Examination {
  private final String caseId;
  private final Basis basis;
  private final Course course;
  private final Scene scene;
  private final List<Finding> findings = new ArrayList<>(2);
  private final List<DueDate> dueDates = new ArrayList<>();
  private final List<Rung> rungs = new ArrayList<>();
  private final Set<Note> notes = new LinkedHashSet<>();
  private @Nullable Instant nextLook;

  Examination(String caseId, Basis basis, Scene scene) {
    this.caseId = caseId;
    this.basis = basis;
    this.course = scene.course();
    this.scene = scene;
  }

  /** Holds the course against every rule. */
  void examine(Ladder ladder, List<Note> unknownCorrections) {
    notes.addAll(unknownCorrections);
    notes.addAll(course.notes());
    List<SupervisionPoint> points = basis.item().pointsOn(basis.openedOn());
    for (SupervisionPoint point : points) {
      examine(point, ladder);
    }
    uncoveredComplaints(points, ladder);
    suspensions(ladder);
    notes.forEach(note -> noted(note, ladder));
  }

  /** Something changes at that instant, if it is still to come. */
  void comesLater(Instant at) {
    boolean later = at.isAfter(scene.asOf().at());
    if (later && (nextLook == null || at.isBefore(nextLook))) {
      nextLook = at;
    }
  }

  Verdict verdict() {
    findings.sort(Finding.ORDER);
    rungs.sort(Comparator.comparing(Rung::at).thenComparing(rung -> rung.point().id()));
    return new Verdict(basis, course, findings, dueDates, rungs, Optional.ofNullable(nextLook));
  }

  private void examine(SupervisionPoint point, Ladder ladder) {
    Outcome outcome = point.rule().examine(scene, point.place().stages());
    if (outcome.breaches().isEmpty() && outcome.clock().isEmpty() && outcome.notes().isEmpty()) {
      return;
    }
    PointRef ref = ref(point);
    notes.addAll(outcome.notes());
    outcome.clock().ifPresent(clock -> watched(ref, clock));
    outcome.breaches().forEach(breach -> broken(ref, point.rule().kind(), breach, ladder));
  }

  private PointRef ref(SupervisionPoint point) {
    SupervisionPoint.Place place = point.place();
    String stage = point.rule().stage().orElse(stageId(place.stages().first()));
    return new PointRef(place.layer(), stage, point.id(), place.level(), point.source());
  }

  private void watched(PointRef ref, Clock clock) {
    dueDates.add(new DueDate(ref, clock, basis, course));
    clock.noticeAt().ifPresent(at -> reached(ref, Level.NOTICE, at));
    clock.brokenAt().ifPresent(this::comesLater);
  }

  private void broken(PointRef ref, RuleKind kind, Breach breach, Ladder ladder) {
    Level level = ladder.whenBroken(kind, ref.risk());
    reached(ref, level, breach.at());
    Instant redAt = breach.lateness() == null ? null : breach.lateness().redAt();
    if (redAt != null && level != Level.RED) {
      reached(ref, Level.RED, redAt);
      level = redAt.isAfter(scene.asOf().at()) ? level : Level.RED;
    }
    findings.add(new Finding(caseId, ref.at(stageOf(ref, breach)), kind, level, breach, basis));
  }

  /** A statute's range of sums belongs to no stage of its own: the finding names the decision's. */
  private String stageOf(PointRef ref, Breach breach) {
    boolean decided =
        ref.layer() == Layer.STATUTORY && breach.evidence() instanceof Evidence.Decision;
    return decided
        ? stageId(((Evidence.Decision) breach.evidence()).decided().stage())
        : ref.stage();
  }

  private void reached(PointRef ref, Level level, Instant at) {
    if (at.isAfter(scene.asOf().at())) {
      comesLater(at);
    } else {
      rungs.add(new Rung(ref, level, at));
    }
  }

  /** A complaint for which the chart prints no complaint point is a finding all the same. */
  private void uncoveredComplaints(List<SupervisionPoint> points, Ladder ladder) {
    for (Fact complaint : course.facts(EventKind.COMPLAINT)) {
      boolean covered =
          points.stream()
              .anyMatch(
                  p ->
                      p.rule().kind() == RuleKind.COMPLAINT
                          && p.place().stages().holds(complaint.stage()));
      if (!covered) {
        PointRef ref =
            general("general/complaint", stageId(complaint.stage()), GeneralRules.COMPLAINT);
        broken(ref, RuleKind.COMPLAINT, ComplaintRule.breach(complaint), ladder);
      }
    }
  }

  private void suspensions(Ladder ladder) {
    for (Suspension suspension : course.suspensions()) {
      Optional<SuspensionGround> ground = basis.item().ground(suspension.ground());
      if (ground.isEmpty()) {
        groundUnknown(suspension);
      } else if (ground.get().limit() != null) {
        suspended(suspension, ground.get(), ladder);
      }
    }
  }

  /** An item that lists no grounds says nothing of any. */
  private void groundUnknown(Suspension suspension) {
    if (!basis.item().grounds().isEmpty()) {
      notes.add(
          new Note(Note.Code.GROUND_UNKNOWN, suspension.run().start(), -1, suspension.event()));
    }
  }

  private void suspended(Suspension suspension, SuspensionGround ground, Ladder ladder) {
    Limit limit = Objects.requireNonNull(ground.limit());
    Clock clock = new Clock(limit, scene.terms(), List.of(suspension.run()), List.of());
    PointRef ref = general("suspension/" + ground.ground().zh(), "", ground.ground());
    watched(ref, clock);
    Deadline.breach(clock, clock.stopped(), scene)
        .ifPresent(breach -> broken(ref, RuleKind.DEADLINE, breach, ladder));
  }

  private void noted(Note note, Ladder ladder) {
    String id = "data/" + note.code().code();
    PointRef ref =
        new PointRef(
            Layer.DATA, stageId(note.stage()), id, RiskLevel.UNRATED, GeneralRules.CONSISTENT);
    Breach breach = new Breach(note.at().at(), null, new Evidence.RecordFault(note));
    Level level = ladder.whenBroken(RuleKind.DATA, RiskLevel.UNRATED);
    findings.add(new Finding(caseId, ref, RuleKind.DATA, level, breach, basis));
  }

  private static PointRef general(String id, String stage, Text source) {
    return new PointRef(Layer.GENERAL, stage, id, RiskLevel.UNRATED, source);
  }

  private String stageId(int position) {
    return position < 0 ? "" : course.stageIds().get(position);
  }
}
