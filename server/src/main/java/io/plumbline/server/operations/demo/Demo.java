package io.plumbline.server.operations.demo;

import java.io.IOException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Sees to it, before the server says that it is ready, that the demo shows a bureau at work. */
@Component
@ConditionalOnProperty("plumbline.demo")
class Demo implements ApplicationRunner {
  private final DemoStaff staff;
  private final DemoMaterials materials;
  private final DemoHistory history;
  private final DemoToday today;
  private final DemoOrders orders;
  private final Progress progress;

  Demo(
      DemoStaff staff,
      DemoMaterials materials,
      DemoHistory history,
      DemoToday today,
      DemoOrders orders,
      Progress progress) {
    this.staff = staff;
    this.materials = materials;
    this.history = history;
    this.today = today;
    this.orders = orders;
    this.progress = progress;
  }

  /** Each part is made once, and whole: what an interrupted start left unfinished is done again. */
  @Override
  public void run(ApplicationArguments args) throws IOException {
    staff.employ(progress);
    materials.list();
    history.load(progress);
    today.layOut(progress);
    orders.layOut();
  }
}
