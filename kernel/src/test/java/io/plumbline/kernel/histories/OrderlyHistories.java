package io.plumbline.kernel.histories;

import io.plumbline.kernel.cases.Story;
import io.plumbline.kernel.verdict.Judge;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;

/**
 * Records as they should be, late or incomplete though the work may be: stage after stage, some
 * sent back, nothing passed over, nothing amended, every event with its hour.
 */
final class OrderlyHistories {
  private static final List<String> STAGES = List.of("受理", "审查", "决定", "送达");
  private static final Judge JUDGE = WildHistories.chart().judge();
  private final Random random;
  private final Story story = Story.of(JUDGE);
  private LocalDateTime now = LocalDateTime.parse("2026-02-09T08:00");

  private OrderlyHistories(Random random) {
    this.random = random;
  }

  /** Of that seed. */
  static Story of(Random random) {
    return new OrderlyHistories(random).story();
  }

  private Story story() {
    story.open(later());
    for (int stage = 0; stage < STAGES.size(); stage++) {
      work(STAGES.get(stage));
      story.complete(STAGES.get(stage), later());
      if (random.nextInt(4) == 0) {
        stage = random.nextInt(stage + 1);
        story.sendBackTo(STAGES.get(stage), later());
        stage--;
      }
    }
    return random.nextBoolean() ? story.close(later()) : story;
  }

  private void work(String stage) {
    for (int i = random.nextInt(4); i > 0; i--) {
      switch (random.nextInt(7)) {
        case 0 -> story.file("告知书", later());
        case 1 -> story.file("笔录", later(), "张三", random.nextBoolean() ? "李四" : "张三");
        case 2 -> story.people(stage, later(), "张三", "李四");
        case 3 -> story.decide("", random.nextBoolean() ? "500" : "499.99", 1, later());
        case 4 -> story.complain(stage, later());
        case 5 -> story.major(later());
        default -> story.suspend(random.nextBoolean() ? "鉴定" : "听证", later()).resume(later());
      }
    }
  }

  private String later() {
    now = now.plusMinutes(1 + random.nextInt(random.nextInt(4) == 0 ? 14_400 : 1_440));
    return now.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"));
  }
}
