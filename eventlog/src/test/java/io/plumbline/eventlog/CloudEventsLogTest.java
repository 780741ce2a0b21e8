package io.plumbline.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logs of CloudEvents: one object a line, or arrays of them. */
class CloudEventsLogTest {
  private static final String OPEN =
      "{'specversion':'1.0','type':'io.plumbline.case.open','subject':'A1','time':'2026-03-02T09:00:00+08:00',"
          + "'source':'s','id':'1','data':{'item':'XK-01','people':['甲','乙'],'amount':'10.50'}}";
  @TempDir Path folder;

  @Test
  void lines_and_arrays_say_the_same() throws IOException {
    Result lines =
        audit("log.ndjson", OPEN + "\n" + OPEN.replace("A1", "A2").replace("'1'", "'2'") + "\n");
    Result array =
        audit(
            "log.json",
            "[\n" + OPEN + ",\n" + OPEN.replace("A1", "A2").replace("'1'", "'2'") + "\n]\n");
    assertThat(lines.rejects()).isEmpty();
    assertThat(array.rejects()).isEmpty();
    assertThat(lines.cases()).isEqualTo(2);
    assertThat(array.findings()).isEqualTo(lines.findings()).isNotEmpty();
  }

  @Test
  void json_and_csv_say_the_same() throws IOException {
    Path csv =
        Bureau.log(
            folder,
            "log.csv",
            "case,item,event,time,source,id,people,amount",
            "A1,XK-01,open,2026-03-02T09:00:00,s,1,甲；乙,10.5");
    assertThat(audit("log.jsonl", OPEN + "\n").findings()).isEqualTo(Bureau.audit(csv).findings());
    Path both = Files.writeString(folder.resolve("both.jsonl"), OPEN.replace('\'', '"') + "\n");
    assertThat(Bureau.audit(csv, both).rejects()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'type':|''|refusal.json",
        "{'type':'io.plumbline.case.open','type':'io.plumbline.case.open'}|''|refusal.json",
        "{} {}|''|refusal.json-more",
        "17|''|refusal.json-object",
        "{'type':'open','subject':'A','time':'2026-03-02'}|event|refusal.json-type",
        "{'type':'io.plumbline.case.opened','subject':'A','time':'2026-03-02'}|event|refusal.event",
        "{'type':'io.plumbline.case.open','subject':{'a':1},'time':'2026-03-02'}|case|refusal.json-value",
        "{'specversion':'0.3','type':'io.plumbline.case.open'}|specversion|refusal.json-version",
        "{'type':'io.plumbline.case.open','data':[1]}|data|refusal.json-data",
        "{'type':'io.plumbline.case.open','time':'2026-03-02'}|case|refusal.missing"
      })
  void a_line_that_is_no_event_is_refused_and_the_next_is_used(
      String line, String column, String key) throws IOException {
    String expected =
        key.equals("refusal.json-more")
            ? "2::refusal.json-more"
            : "2:" + column.replace("'", "") + ":" + key;
    Result result =
        audit(
            "log.ndjson",
            OPEN + "\n" + line + "\n" + OPEN.replace("A1", "A3").replace("'1'", "'3'") + "\n");
    assertThat(RefusedRowsTest.keys(result)).contains(expected);
    assertThat(result.cases()).isEqualTo(2);
  }

  private Result audit(String name, String text) throws IOException {
    return Bureau.audit(Files.writeString(folder.resolve(name), text.replace('\'', '"')));
  }
}
