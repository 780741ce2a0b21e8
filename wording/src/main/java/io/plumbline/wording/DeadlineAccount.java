package io.plumbline.wording;

import io.plumbline.kernel.rules.Breach.Lateness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A limit that was passed: what was due when, and when it was done. */
record DeadlineAccount(Phrases phrases, Timed timed, @Nullable Lateness lateness)
    implements Account {
  @Override
  public String sentence() {
    LimitWords limits = new LimitWords(phrases, timed);
    LocalDate due = timed.clock().dueOn().orElse(timed.asOf());
    return phrases.say(
        "finding.deadline." + ending(),
        limits.task(),
        due,
        ordinal(limits, due),
        end(),
        phrases.say("finding.over", over()));
  }

  private String ordinal(LimitWords limits, LocalDate due) {
    List<String> parts = new ArrayList<>();
    parts.add(limits.ordinal());
    if (!due.equals(timed.lastDay())) {
      parts.add(phrases.say("finding.moved"));
    }
    if (timed.clock().isProvisional()) {
      parts.add(phrases.say("finding.provisional"));
    }
    return phrases.clauses(parts);
  }

  private String ending() {
    if (actual() != null) {
      return "done";
    }
    return timed.clock().stopped().isPresent() ? "left" : "open";
  }

  private LocalDate end() {
    LocalDate actual = actual();
    return actual != null ? actual : timed.until();
  }

  private @Nullable LocalDate actual() {
    return lateness == null ? null : lateness.actualOn();
  }

  private int over() {
    return lateness == null ? timed.clock().overOn(timed.asOf()) : lateness.over();
  }

  @Override
  public List<String> lines() {
    return new ClockSection(phrases, timed).lines();
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>(new ClockSection(phrases, timed).data());
    data.put("as_of", timed.asOf().toString());
    Data.put(data, "actual", actual());
    data.put("over", over());
    return data;
  }
}
