package io.plumbline.server.charts;

import io.plumbline.kernel.course.Course;
import io.plumbline.kernel.course.Fact;
import io.plumbline.kernel.course.Judging;
import io.plumbline.kernel.course.StageCourse;
import io.plumbline.kernel.course.Suspension;
import io.plumbline.kernel.days.Moment;
import io.plumbline.kernel.days.Run;
import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.events.EventKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What happened at each stage of a case: when, by whom, with which papers. */
record StageStory(Course course, Words words) {

  List<Chart.Note> of(int position) {
    StageCourse stage = course.stage(position);
    List<Chart.Note> notes = new ArrayList<>();
    if (stage.runs().isEmpty()) {
      return notes;
    }
    notes.add(Chart.Note.of("dates", dates(stage)));
    who(position).forEach(name -> notes.add(Chart.Note.of("who", name)));
    if (isPassedOver(stage)) {
      notes.add(Chart.Note.of("passed", words.say("charts.case.passed-over")));
    }
    if (!stage.reopenings().isEmpty()) {
      int times = stage.reopenings().size();
      notes.add(Chart.Note.of("returned", words.say("charts.case.returned", times)));
    }
    suspended(stage).forEach(text -> notes.add(Chart.Note.of("suspended", text)));
    papers(position).forEach(text -> notes.add(Chart.Note.of("paper", text)));
    return notes;
  }

  private String dates(StageCourse stage) {
    Moment from = stage.firstEntered().orElseThrow();
    List<Run> runs = stage.runs();
    Moment to = runs.get(runs.size() - 1).stop();
    if (to == null) {
      return words.say("charts.case.since", from.on().toString());
    }
    return from.on().equals(to.on())
        ? from.on().toString()
        : words.say("charts.case.from-to", from.on().toString(), to.on().toString());
  }

  private List<String> who(int position) {
    String id = course.stageIds().get(position);
    Set<String> actors = new LinkedHashSet<>();
    for (CaseEvent event : course.events()) {
      boolean here = event.kind() == EventKind.COMPLETE && event.stage().equals(id);
      if (here && !event.facts().actor().isBlank()) {
        actors.add(event.facts().actor());
      }
    }
    Set<String> people = new LinkedHashSet<>();
    for (Fact fact : course.facts(EventKind.PEOPLE)) {
      if (fact.stage() == position) {
        people.addAll(fact.event().facts().distinctPeople());
      }
    }
    List<String> lines = new ArrayList<>();
    said("charts.case.by", actors, lines);
    said("charts.case.people", people, lines);
    return lines;
  }

  private void said(String key, Set<String> names, List<String> lines) {
    if (!names.isEmpty()) {
      lines.add(words.say(key, String.join(words.say("charts.and"), names)));
    }
  }

  private static boolean isPassedOver(StageCourse stage) {
    return stage.judgings().stream().anyMatch(one -> one.cause() == Judging.Cause.PASSED_OVER);
  }

  private List<String> suspended(StageCourse stage) {
    List<String> lines = new ArrayList<>();
    for (Suspension suspension : course.suspensions()) {
      if (stage.runs().stream().anyMatch(run -> holds(run, suspension.run().start()))) {
        lines.add(suspended(suspension));
      }
    }
    return lines;
  }

  private String suspended(Suspension suspension) {
    String from = suspension.run().start().on().toString();
    Moment to = suspension.run().stop();
    return to == null
        ? words.say("charts.case.suspended-since", suspension.ground(), from)
        : words.say("charts.case.suspended", suspension.ground(), from, to.on().toString());
  }

  private static boolean holds(Run run, Moment at) {
    return !run.start().isAfter(at) && (run.stop() == null || run.stop().isAfter(at));
  }

  private List<String> papers(int position) {
    Set<String> papers = new LinkedHashSet<>();
    for (Fact fact : course.facts(EventKind.DOCUMENT)) {
      if (fact.stage() == position && !fact.event().facts().document().isBlank()) {
        papers.add(
            words.say(
                "charts.case.paper", fact.event().facts().document(), fact.at().on().toString()));
      }
    }
    return List.copyOf(papers);
  }
}
