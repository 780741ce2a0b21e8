package io.plumbline.server.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalogue.Catalogues;
import io.plumbline.server.SetClock;
import java.io.IOException;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LateEntryTest {
  private static OptionalInt late(int kept, String happened, String recorded) throws IOException {
    LawInForce law = new LawInForce(Law.of(Catalogues.builtIn()));
    return new LateEntry(law, kept).workingDays(SetClock.at(happened), SetClock.at(recorded));
  }

  /** Friday 2026-11-20 to Wednesday the 25th: three working days; to Thursday: four. */
  @Test
  void the_third_working_day_after_is_no_late_entry_and_the_fourth_is() throws IOException {
    assertThat(late(3, "2026-11-20T23:59", "2026-11-25T23:59")).isEmpty();
    assertThat(late(3, "2026-11-20T23:59", "2026-11-26T00:00")).hasValue(4);
    assertThat(late(0, "2026-11-20T09:00", "2026-11-23T09:00")).hasValue(1);
  }

  @Test
  void rest_days_and_what_is_told_ahead_of_time_count_nothing() throws IOException {
    assertThat(late(0, "2026-11-20T09:00", "2026-11-22T09:00")).isEmpty();
    assertThat(late(0, "2026-11-23T09:05", "2026-11-23T09:00")).isEmpty();
    assertThat(late(0, "2026-11-24T00:05", "2026-11-23T23:58")).isEmpty();
  }

  @Test
  void what_happened_in_another_age_is_counted_no_farther_back_than_anybody_would()
      throws IOException {
    assertThat(late(3, "0990-01-01T09:00", "2026-11-23T09:00").orElse(0)).isBetween(2_500, 3_000);
  }
}
