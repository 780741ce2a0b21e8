package io.plumbline.cli;

import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.events.EventFacts;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** A case's events as rows of a table. */
record EventPhrases(Session session, PowerItem item, ZoneId zone) {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  List<String> row(int number, CaseEvent event) {
    String kind = session.say("cli.event." + event.kind().code());
    return List.of(Integer.toString(number), when(event), kind, stage(event), details(event));
  }

  String stage(CaseEvent event) {
    int position = item.positionOf(event.stage());
    return position < 0 ? event.stage() : item.stages().get(position).name().in(session.language());
  }

  private String when(CaseEvent event) {
    return event.time().bareDate()
        ? LocalDateTime.ofInstant(event.time().at(), zone).toLocalDate().toString()
        : moment(event.time().at());
  }

  String moment(Instant at) {
    LocalDateTime local = LocalDateTime.ofInstant(at, zone);
    return local.format(local.getSecond() == 0 ? MINUTES : SECONDS);
  }

  /** With its offset, as data has it. */
  String offset(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
  }

  /** Everything else that it says, and when it was learned where that was later. */
  private String details(CaseEvent event) {
    EventFacts facts = event.facts();
    List<String> details = new ArrayList<>();
    add(details, facts.document());
    add(details, String.join(session.say("cli.list.comma"), facts.people()));
    if (facts.sum() != null) {
      sum(facts.sum(), details);
    }
    add(details, facts.reason());
    add(details, (facts.unit() + " " + facts.actor()).strip());
    if (event.time().recordedAt().isAfter(event.time().at())) {
      details.add(session.say("cli.explain.recorded", moment(event.time().recordedAt())));
    }
    return String.join(session.say("cli.list.semicolon"), details);
  }

  private void sum(EventFacts.Sum sum, List<String> details) {
    if (sum.yuan() != null) {
      details.add(
          session.say(
              "cli.explain.yuan", String.format(java.util.Locale.ROOT, "%,.2f", sum.yuan())));
    }
    if (sum.persons() != null) {
      details.add(session.say("cli.explain.persons", sum.persons()));
    }
  }

  private static void add(List<String> details, String words) {
    if (!words.isBlank()) {
      details.add(words.strip());
    }
  }
}
