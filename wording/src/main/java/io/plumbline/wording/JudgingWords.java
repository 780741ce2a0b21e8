package io.plumbline.wording;

import io.plumbline.kernel.course.Judging;
import io.plumbline.kernel.days.Moment;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When what a stage asks for was judged, and when it was made good. */
record JudgingWords(Phrases phrases, Subject subject, Judging judging) {

  /** Such as 受理办结时. */
  String cause() {
    return phrases.say("finding.judged." + code(), subject.lastStage());
  }

  /** Such as 2026年4月15日（三）10:00，受理办结时. */
  String told() {
    return phrases.say("derivation.judged", phrases.when(judging.at()), cause());
  }

  /** Nothing, or that it was made good, with the date. */
  String cured(@Nullable Moment curedAt) {
    return curedAt == null ? "" : phrases.say("finding.cured", curedAt.on());
  }

  String curedLine(@Nullable Moment curedAt) {
    return curedAt == null
        ? phrases.say("derivation.not-cured")
        : phrases.say("derivation.cured", phrases.when(curedAt));
  }

  Map<String, Object> data(@Nullable Moment curedAt) {
    Map<String, Object> data = new LinkedHashMap<>();
    Data.putMoment(data, "judged_at", judging.at(), phrases.zone());
    data.put("judged_because", code().replace('-', '_'));
    Data.putMoment(data, "cured_at", curedAt, phrases.zone());
    return data;
  }

  private String code() {
    return switch (judging.cause()) {
      case COMPLETED -> "completed";
      case PASSED_OVER -> "passed-over";
      case CLOSED -> "closed";
      case MARKED_MAJOR -> "marked-major";
    };
  }
}
