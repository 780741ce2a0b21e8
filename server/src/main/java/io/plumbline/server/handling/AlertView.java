package io.plumbline.server.handling;

import io.plumbline.kernel.catalogue.Level;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.server.law.Law;
import io.plumbline.server.supervision.Alerts;
import io.plumbline.server.supervision.Telling;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lays out alerts for their pages. */
final class AlertView {
  private final Telling telling;
  private final Law law;
  private final Map<String, String> units;
  private final Instant now;

  AlertView(Telling telling, Law law, Map<String, String> units, Instant now) {
    this.telling = telling;
    this.law = law;
    this.units = units;
    this.now = now;
  }

  /**
   * An alert as a row or a page shows it.
   *
   * @param lamp the level's code
   * @param who the person asked with their unit, or why nobody is
   * @param asked what is asked
   * @param answerBy the last day of its state
   */
  record Row(
      Alerts.Alert alert,
      String lamp,
      String itemName,
      String stageName,
      String source,
      String who,
      String asked,
      @Nullable String answerBy,
      String raised,
      String reached,
      @Nullable String due,
      @Nullable String opened) {}

  /** An act in its life. */
  record Line(String at, String act, String who, String text, String ground, String choice) {}

  Row row(Alerts.Alert alert) {
    Optional<PowerItem> item = law.item(alert.subject().item(), telling.on(now));
    String stage =
        item.map(one -> telling.stage(one, alert.subject().stage()))
            .orElse(alert.subject().stage());
    String asked = asked(alert, stage);
    return new Row(
        alert,
        Level.values()[alert.level() - 1].code(),
        item.map(one -> telling.say(one.identity().name())).orElse(""),
        stage,
        alert.course().basis().isEmpty()
            ? item.map(one -> source(one, alert)).orElse("")
            : alert.course().basis(),
        who(alert),
        asked,
        alert.course().answerBy() == null ? null : alert.course().answerBy().toString(),
        telling.minutes(alert.raisedAt()),
        telling.minutes(alert.reachedAt()),
        alert.dueOn() == null ? null : alert.dueOn().toString(),
        alert.openedAt() == null ? null : telling.minutes(alert.openedAt()));
  }

  Line line(Alerts.Entry entry) {
    String who = entry.name() == null ? telling.say("act.server") : entry.name();
    return new Line(
        telling.minutes(entry.at()),
        entry.act(),
        who,
        entry.text(),
        entry.ground(),
        entry.choice());
  }

  List<Line> lines(List<Alerts.Entry> entries) {
    return entries.stream().map(this::line).toList();
  }

  private String source(PowerItem item, Alerts.Alert alert) {
    String id = alert.subject().point();
    return item.pointsOn(telling.on(alert.reachedAt())).stream()
        .filter(point -> point.id().equals(id))
        .findFirst()
        .map(point -> telling.say(point.source()))
        .orElseGet(() -> general(id));
  }

  /** Rules that no chart prints are named after the part of their id before the slash. */
  private String general(String id) {
    int slash = id.indexOf('/');
    String kind = slash < 0 ? id : id.substring(0, slash).toLowerCase(Locale.ROOT);
    return kind.equals("data") || kind.equals("general") || kind.equals("suspension")
        ? telling.say("rule." + kind)
        : "";
  }

  private String asked(Alerts.Alert alert, String stage) {
    if (alert.level() == 1 && alert.dueOn() != null) {
      return stage.isEmpty() ? telling.say("asked.go-on") : telling.say("asked.complete", stage);
    }
    return telling.say("asked.explain");
  }

  private String who(Alerts.Alert alert) {
    Alerts.Named named = alert.named();
    if (named.nobody() != null) {
      return telling.say("nobody." + named.nobody());
    }
    String unit = named.unitId() == null ? "" : units.getOrDefault(named.unitId(), "");
    return (unit + " " + (named.name() == null ? "" : named.name())).strip();
  }
}
