package io.plumbline.acceptance.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed at random points, the server or its database, while a system tells events. */
class CrashIT {
  private static final long SEED = 20_261_125;
  @TempDir private Path folder;

  @Test
  void nothing_acknowledged_is_lost_or_doubled_in_twenty_crashes() throws Exception {
    crash(20);
  }

  @Test
  @Tag("long")
  void nothing_acknowledged_is_lost_or_doubled_in_two_hundred_crashes() throws Exception {
    crash(200);
  }

  private void crash(int times) throws Exception {
    Random random = new Random(SEED);
    Path data = folder.resolve("data");
    int port = Served.freePort();
    Served served = Served.ready(data, port);
    Teller teller = new Teller(served);
    teller.start();
    for (int i = 0; i < times; i++) {
      teller.awaitMore(1 + random.nextInt(40));
      // A restart of the server takes longer, so every seventh crash is one.
      if (i % 7 == 0) {
        served.kill();
        served = Served.ready(data, port);
        teller.talkTo(served);
      } else {
        served.killDatabase();
      }
    }
    teller.awaitMore(4);
    int told = teller.finish();
    assertThat(served.ask("select count(*) from event")).containsExactly("" + told);
    assertThat(served.ask("select count(distinct event_id) from event")).containsExactly("" + told);
    everyCaseHasTheSameAlerts(served, told / 2);
    served.terminate();
    assertThat(served.status()).isZero();
    assertThat(served.databaseIsStopped()).isTrue();
  }

  private static void everyCaseHasTheSameAlerts(Served served, int complete) throws Exception {
    List<String> perCase =
        served.ask(
            "select string_agg(point_id || ' ' || a.level || ' ' || ordinal, ', ' order by point_id,"
                + " a.level, ordinal) from alert a join case_file using (case_id)"
                + " where event_count = 2 group by case_id");
    assertThat(perCase).hasSize(complete);
    assertThat(perCase.stream().distinct()).hasSize(1);
  }
}
