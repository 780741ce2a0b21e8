package io.plumbline.kernel.rules;

import io.plumbline.kernel.Text;
import io.plumbline.kernel.course.Course;
import io.plumbline.kernel.course.Fact;
import io.plumbline.kernel.course.Judging;
import io.plumbline.kernel.course.Note;
import io.plumbline.kernel.days.Clock;
import io.plumbline.kernel.days.Moment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What shows that a rule was broken: all that a person needs to follow it on paper. */
public sealed interface Evidence {

  /**
   * The days of a clock.
   *
   * @param asOf the day up to which they were counted
   * @param course what happened: what started the clock, and on what ground it stood still
   */
  record Days(Clock clock, LocalDate asOf, Course course) implements Evidence {}

  /**
   * The filings of a document.
   *
   * @param filings every filing of it in the case, the later ones too
   * @param curedAt when a filing that would have done came later; null while none did
   */
  record Filings(
      Text document,
      int minimumSigners,
      Judging judging,
      List<Fact> filings,
      @Nullable Moment curedAt)
      implements Evidence {
    public Filings {
      filings = List.copyOf(filings);
    }
  }

  /**
   * The people recorded.
   *
   * @param people the different people recorded up to then
   */
  record People(
      Text role, int minimum, Judging judging, Set<String> people, @Nullable Moment curedAt)
      implements Evidence {}

  /**
   * The sum decided.
   *
   * @param minimum the lowest lawful sum of this case in yuan; null where there is none
   * @param maximum the highest lawful sum of this case in yuan; null where there is none
   * @param persons by how many persons the limits were multiplied
   * @param curedAt when a lawful sum was decided anew; null while none was
   */
  record Decision(
      Fact decided,
      @Nullable BigDecimal minimum,
      @Nullable BigDecimal maximum,
      int persons,
      @Nullable Moment curedAt)
      implements Evidence {}

  /** The complaint. */
  record Complaint(Fact complaint) implements Evidence {}

  /** What the record itself gets wrong. */
  record RecordFault(Note note) implements Evidence {}
}
