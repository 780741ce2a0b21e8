package io.plumbline.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventDoorTest {
  private final EventDoor door = new EventDoor(Bureau.JUDGE.catalogue());

  private static String event(String id, String type, String data) {
    return "{\"specversion\":\"1.0\",\"type\":\"io.plumbline.case."
        + type
        + "\",\"source\":\"t\",\"id\":\""
        + id
        + "\",\"subject\":\"A-"
        + id
        + "\",\"time\":\"2026-03-03T10:00:00+08:00\",\"data\":"
        + data
        + "}";
  }

  @Test
  void rows_are_heard_in_their_order_and_each_is_an_event_or_a_refusal() {
    String item = "{\"item\":\"XK-01\"}";
    String body =
        "["
            + event("1", "open", item)
            + ",\n"
            + event("2", "nonsense", item)
            + ",\n"
            + event("3", "open", "{\"item\":\"XX-99\"}")
            + ",\n"
            + event("4", "open", item)
            + "]";
    List<HeardRow> rows = door.body(body.getBytes(StandardCharsets.UTF_8));
    assertThat(rows).hasSize(4);
    assertThat(((HeardRow.Event) rows.get(0)).caseId()).isEqualTo("A-1");
    assertThat(((HeardRow.Refused) rows.get(1)).reject().reason().key()).isEqualTo("refusal.event");
    assertThat(((HeardRow.Refused) rows.get(2)).reject().reason().key()).isEqualTo("refusal.item");
    assertThat(((HeardRow.Event) rows.get(3)).event().id().id()).isEqualTo("4");
    assertThat(rows).extracting(HeardRow::line).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void one_event_over_many_lines_is_heard_too() {
    String body = event("1", "open", "{\"item\":\"XK-01\"}").replace(",", ",\n");
    assertThat(door.body(body.getBytes(StandardCharsets.UTF_8)))
        .singleElement()
        .isInstanceOf(HeardRow.Event.class);
  }

  @Test
  void a_log_is_heard_case_by_case_and_its_first_rows_in_their_order(@TempDir Path folder)
      throws Exception {
    Path log = folder.resolve("log.csv");
    Files.writeString(
        log,
        "case,item,event,time\nA-1,XK-01,open,2026-03-02\nA-2,XK-01,open,x\nA-1,,close,2026-03-03\n");
    assertThat(door.first(log, 2)).extracting(HeardRow::line).containsExactly(2L, 3L);
    HeardLog heard = HeardLog.of(log, Bureau.JUDGE.catalogue(), bytes -> {});
    assertThat(heard.events()).isEqualTo(2);
    assertThat(heard.rejects()).singleElement().extracting(Reject::line).isEqualTo(3L);
    long rows = 0;
    for (int part = 0; part < HeardLog.PARTS; part++) {
      var cases = heard.takePart(part);
      for (int i = 0; i < cases.size(); i++) {
        rows += cases.events(i).size();
      }
    }
    assertThat(rows).isEqualTo(2);
    assertThat(heard.texts(java.util.Set.of(3L))).containsValue("A-2,XK-01,open,x");
  }
}
