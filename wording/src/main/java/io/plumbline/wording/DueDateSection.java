package io.plumbline.wording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a clock stands on a day: used, left, due, suspended, kept or passed. */
record DueDateSection(Phrases phrases, Timed timed) implements Section {
  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>(new Header(phrases, timed.subject()).lines());
    lines.addAll(new ClockSection(phrases, timed).lines());
    if (!timed.isFixedDate()) {
      lines.add(phrases.say("derivation.used", timed.asOf(), days(timed.used()), days(left())));
    }
    lines.add(phrases.say("derivation.conclusion", standing()));
    return lines;
  }

  private String days(int number) {
    return phrases.say(
        "derivation.days." + (timed.countsWorkingDays() ? "working" : "calendar"), number);
  }

  private int left() {
    return Math.max(0, timed.length() - timed.used());
  }

  private String standing() {
    if (brokenAt().isPresent()) {
      String over = phrases.say("finding.over", timed.clock().overOn(timed.asOf()));
      return phrases.say(
          "derivation.standing.passed", phrases.dates().moment(brokenAt().get()), over);
    } else if (timed.clock().stopped().isPresent()) {
      return phrases.say("derivation.standing.kept", phrases.when(timed.clock().stopped().get()));
    }
    return phrases.say(
        "derivation.standing." + (timed.clock().isSuspended() ? "suspended" : "running"),
        timed.asOf());
  }

  private String state() {
    if (brokenAt().isPresent()) {
      return "passed";
    } else if (timed.clock().stopped().isPresent()) {
      return "kept";
    }
    return timed.clock().isSuspended() ? "suspended" : "running";
  }

  private Optional<Instant> brokenAt() {
    Instant end = timed.asOf().plusDays(1).atStartOfDay(phrases.zone()).toInstant();
    return timed.clock().brokenAt().filter(at -> at.isBefore(end));
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>(new Header(phrases, timed.subject()).data());
    data.putAll(new ClockSection(phrases, timed).data());
    data.put("as_of", timed.asOf().toString());
    if (!timed.isFixedDate()) {
      data.put("used", timed.used());
      data.put("left", left());
    }
    data.put("suspended", timed.clock().isSuspended());
    data.put("state", state());
    brokenAt().ifPresent(at -> data.put("broken_from", Data.instant(at, phrases.zone())));
    data.put("over", brokenAt().isPresent() ? timed.clock().overOn(timed.asOf()) : 0);
    data.put("conclusion", standing());
    return data;
  }
}
