package io.plumbline.server.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A finding as the interface shows it, in the columns of findings files.
 *
 * @param at the instant from which the rule is broken
 * @param late of deadlines how late
 * @param detail one sentence
 * @param why the address of its derivation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FindingView(
    @JsonProperty("case") String caseId,
    String item,
    @com.fasterxml.jackson.annotation.JsonUnwrapped Place place,
    OffsetDateTime at,
    @com.fasterxml.jackson.annotation.JsonUnwrapped @Nullable Late late,
    String detail,
    String why) {

  /** Which rule at which stage. */
  record Place(String stage, String layer, String point, String kind, String level) {}

  /** How late. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Late(LocalDate due, @Nullable LocalDate actual, int over) {}
}
