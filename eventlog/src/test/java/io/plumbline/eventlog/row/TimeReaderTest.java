package io.plumbline.eventlog.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReaderTest {
  private final TimeReader reader = new TimeReader(ZoneId.of("Asia/Shanghai"));

  private Instant read(String time) throws Refused {
    Row row = new Row();
    row.begin(1, new byte[0], 0, 0);
    row.put(Column.TIME, time);
    reader.read(row, Column.TIME);
    return Instant.ofEpochSecond(reader.epochSecond(), reader.nano());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-24T09:00",
        "2026-11-24 09:00:00",
        "2026-11-24T09:00:00+08:00",
        "2026-11-24T09:00:00+0800",
        "2026-11-24T09:00:00+08",
        "2026-11-24 09:00:00 +08:00",
        "2026-11-24T01:00:00Z",
        "2026-11-24t01:00:00z",
        "2026-11-24T09:00:00.000+08:00",
        "2026-11-24T09:00:00+08:00[Asia/Shanghai]",
        "2026-11-23T21:30:00-03:30"
      })
  void one_instant_may_be_written_in_many_ways(String time) throws Refused {
    assertThat(read(time)).isEqualTo(Instant.parse("2026-11-24T01:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-24T24:00",
        "2026-02-29",
        "2026-11-24T09",
        "2026-11-24T09:00:00+8",
        "2026-11-24T09:00:00+25:00",
        "24.11.2026",
        "20261124",
        "2026-11-24T09:00:00 CST"
      })
  void what_is_no_time_is_refused(String time) {
    assertThatThrownBy(() -> read(time)).isInstanceOf(Refused.class);
  }
}
