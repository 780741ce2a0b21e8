package io.plumbline.server.complaints;

import io.plumbline.kernel.life.ComplaintLife.ComplaintAct;
import io.plumbline.server.cluster.Alone;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Closes what nobody came back to, and looks whether what is open still lies with the right one.
 */
@Component
class Closing {
  private final Complaints complaints;
  private final Proceedings proceedings;
  private final KeptFrom kept;
  private final Course course;
  private final Alone alone;

  Closing(
      Complaints complaints, Proceedings proceedings, KeptFrom kept, Course course, Alone alone) {
    this.complaints = complaints;
    this.proceedings = proceedings;
    this.kept = kept;
    this.course = course;
    this.alone = alone;
  }

  /** When it is looked. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "plumbline.sweeper.on", matchIfMissing = true)
  static class Rhythm {
    private final Closing closing;

    Rhythm(Closing closing) {
      this.closing = closing;
    }

    @Scheduled(fixedDelayString = "${plumbline.complaints.every:5m}")
    void look() {
      closing.look();
    }
  }

  /** One server at a time; how many were closed. */
  int look() {
    return alone.attempt("complaints", this::lookAlone).orElse(0);
  }

  private int lookAlone() {
    LocalDate today = course.today();
    int closed = 0;
    for (Complaint past : complaints.past(today)) {
      Doing doing = Doing.said("", past.standing().version());
      closed += proceedings.act(past, ComplaintAct.CLOSE, Actor.SERVER, doing).isEmpty() ? 1 : 0;
    }
    for (Complaint open : complaints.open()) {
      kept.look(open.id());
      course.tellIfAnother(open);
    }
    return closed;
  }
}
