package io.plumbline.server.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the events of a request.
 *
 * @param results one for each event, in their order
 */
record EventAnswers(long taken, long known, long refused, List<Result> results) {

  static EventAnswers of(List<Result> results) {
    return new EventAnswers(
        count(results, "taken"), count(results, "known"), count(results, "refused"), results);
  }

  private static long count(List<Result> results, String outcome) {
    return results.stream().filter(result -> result.outcome().equals(outcome)).count();
  }

  /**
   * What became of one event.
   *
   * @param outcome taken, known or refused
   * @param code why it was refused, for machines
   * @param column the column at fault
   * @param reason why it was refused, for people
   * @param tryThis what to try
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Result(
      String id,
      String source,
      String outcome,
      @Nullable String code,
      @Nullable String column,
      @Nullable String reason,
      @Nullable String tryThis) {
    static Result of(EventBatch.Envelope envelope, String outcome) {
      return new Result(envelope.id(), envelope.source(), outcome, null, null, null, null);
    }

    static Result refused(EventBatch.Envelope envelope, RefusalWords words, String column) {
      return new Result(
          envelope.id(),
          envelope.source(),
          "refused",
          words.code(),
          column.isEmpty() ? null : column,
          words.reason(),
          words.tryThis());
    }
  }
}
