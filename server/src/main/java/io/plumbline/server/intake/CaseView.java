package io.plumbline.server.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case as the interface shows it.
 *
 * @param state how far it has come
 * @param supervision what was found of it
 */
record CaseView(
    @JsonProperty("case") String caseId,
    String item,
    @Nullable String unit,
    String applicant,
    State state,
    Supervision supervision,
    @com.fasterxml.jackson.annotation.JsonIgnore long version) {

  /**
   * How far a case has come.
   *
   * @param stage the stage's id; empty before the first
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record State(
      @Nullable Instant openedAt,
      @Nullable Instant endedAt,
      String stage,
      boolean suspended,
      boolean major,
      int events) {}

  /**
   * What was found of a case.
   *
   * @param level the worst of its findings
   * @param dueOn the due date that comes first
   * @param duePoint the rule that asks for it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Supervision(
      String level, int findings, @Nullable LocalDate dueOn, @Nullable String duePoint) {}
}
