package io.plumbline.server.complaints;

import io.plumbline.kernel.life.ComplaintLife;
import io.plumbline.kernel.life.ComplaintLife.ComplaintState;
import io.plumbline.server.complaints.Complaint.Hands;
import io.plumbline.server.complaints.Complaint.Standing;
import io.plumbline.server.people.Acts;
import io.plumbline.server.people.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes complaints in: from a page that anybody may open, and from letters, calls and visits. */
@Service
class Intake {
  private final Complaints complaints;
  private final Identities identities;
  private final Attachments attachments;
  private final KeptFrom kept;
  private final Course course;
  private final Codes codes;
  private final Acts acts;

  Intake(
      Complaints complaints,
      Identities identities,
      Attachments attachments,
      KeptFrom kept,
      Course course,
      Codes codes,
      Acts acts) {
    this.complaints = complaints;
    this.identities = identities;
    this.attachments = attachments;
    this.kept = kept;
    this.course = course;
    this.codes = codes;
    this.acts = acts;
  }

  /**
   * Keeps a complaint under that code.
   *
   * @param by who enters it for the complainant; null where they do so themselves
   * @return its number; empty where one of that code is kept already
   */
  @Transactional
  public Optional<Long> file(Filing filing, Code code, List<Clean> files, @Nullable Person by) {
    ComplaintState first = ComplaintLife.LIFE.first();
    LocalDate filedOn = filing.nature().filedOn();
    LocalDate due = course.dueOn(first, filedOn);
    Standing standing = new Standing(first, filedOn, due, false, false, new Hands(null, null), 0);
    Long who = by == null ? null : by.id();
    Optional<Long> added = complaints.add(filing, codes.digest(code), standing, who);
    added.ifPresent(id -> begin(id, filing, files, by));
    return added;
  }

  private void begin(long id, Filing filing, List<Clean> files, @Nullable Person by) {
    LocalDate on = filing.nature().filedOn();
    Complaints.Said said =
        new Complaints.Said(
            on, by == null ? null : by.id(), "complainant", "file", filing.text(), true);
    long entry = complaints.enter(id, said, ComplaintState.FILED.code());
    attachments.keep(id, entry, files);
    if (filing.nature().named()) {
      identities.keep(id, filing.who());
    }
    kept.look(id);
    complaints.find(id).ifPresent(course::tell);
    if (by != null) {
      acts.record(by, "complaint.entered", "complaint " + id, true, filing.nature().channel());
    }
  }
}
