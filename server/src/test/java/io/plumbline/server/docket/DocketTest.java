package io.plumbline.server.docket;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.events.EventFacts;
import io.plumbline.kernel.events.EventId;
import io.plumbline.kernel.events.EventKind;
import io.plumbline.kernel.events.EventTime;
import io.plumbline.server.ServerTestBase;
import io.plumbline.server.SetClock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DocketTest extends ServerTestBase {
  private static final Origin SYSTEM = new Origin(false, null, null, null);
  @Autowired private Docket docket;

  private static Told told(String caseId, String id, EventKind kind, String stage, String at) {
    EventTime time = EventTime.at(SetClock.at(at));
    return new Told(
        caseId,
        "XK-01",
        new CaseEvent(new EventId("t", id), kind, time, stage, EventFacts.NONE, ""));
  }

  @Test
  void a_broken_rule_is_found_and_raises_one_alert_in_the_transaction_that_stores_the_event() {
    Told open = told("A-1", "1", EventKind.OPEN, "", "2026-11-02T09:00");
    Told accept = told("A-1", "2", EventKind.COMPLETE, "受理", "2026-11-20T09:00");
    assertThat(docket.take(List.of(open, accept), SYSTEM))
        .extracting(Answer::outcome)
        .containsExactly(Answer.Outcome.TAKEN, Answer.Outcome.TAKEN);
    assertThat(count("finding", "A-1")).isPositive();
    long alerts = count("alert", "A-1");
    assertThat(alerts).isPositive();
    assertThat(docket.take(List.of(accept), SYSTEM)).containsExactly(Answer.KNOWN);
    assertThat(count("alert", "A-1")).isEqualTo(alerts);
  }

  @Test
  void what_is_refused_hinders_nothing_else_and_leaves_no_empty_case() {
    Told open = told("B-1", "10", EventKind.OPEN, "", "2026-11-23T08:00");
    Told nowhere = told("B-2", "11", EventKind.COMPLETE, "无此环节", "2026-11-23T08:00");
    List<Answer> answers = docket.take(List.of(nowhere, open), SYSTEM);
    assertThat(answers)
        .extracting(Answer::outcome)
        .containsExactly(Answer.Outcome.REFUSED, Answer.Outcome.TAKEN);
    assertThat(answers.get(0).refusal().orElseThrow().code()).isEqualTo("stage");
    assertThat(count("case_file", "B-2")).isZero();
  }

  @Test
  void the_same_number_with_other_content_is_refused() {
    docket.take(List.of(told("C-1", "20", EventKind.OPEN, "", "2026-11-23T08:00")), SYSTEM);
    Answer answer =
        docket
            .take(List.of(told("C-1", "20", EventKind.OPEN, "", "2026-11-23T08:01")), SYSTEM)
            .get(0);
    assertThat(answer.refusal().orElseThrow().code()).isEqualTo("id-twice");
  }

  private long count(String table, String caseId) {
    Long found =
        jdbc.queryForObject(
            "select count(*) from " + table + " where case_id = ?", Long.class, caseId);
    return found == null ? 0 : found;
  }
}
