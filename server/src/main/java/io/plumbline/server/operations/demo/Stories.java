package io.plumbline.server.operations.demo;

import io.plumbline.eventlog.simulate.Staff;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.server.law.Law;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The cases of the demo's today: something to do at each desk, and ordinary work around it. */
final class Stories {
  private final Law law;
  private final DemoDay day;
  private final List<Story> all = new ArrayList<>();

  private Stories(Law law, DemoDay day) {
    this.law = law;
    this.day = day;
  }

  static List<Story> of(Law law, DemoDay day) {
    Stories stories = new Stories(law, day);
    stories.clerk();
    stories.chief();
    stories.deputy();
    stories.inspector();
    stories.others();
    return stories.all;
  }

  /** Due today, a notice never issued, one suspended, one sent back. */
  private void clerk() {
    tell(
        "XK-01",
        hand(Desk.WINDOW, 0),
        s -> s.opened(4, "09:12", "启航职业技能培训学校").completed(0, 3, "09:40"));
    tell(
        "XK-02",
        hand(Desk.WINDOW, 0),
        s ->
            s.opened(4, "14:20", "汇才人力资源服务有限公司")
                .completed(0, 3, "15:02")
                .completedCarelessly(1, 1, "16:10"));
    tell(
        "XK-01",
        hand(Desk.WINDOW, 0),
        s ->
            s.opened(9, "10:05", "新华电子职业培训学校")
                .completed(0, 8, "09:30")
                .completed(1, 7, "15:45")
                .suspended(3, "10:20", "专家评审"));
    tell(
        "XK-03",
        hand(Desk.WINDOW, 0),
        s ->
            s.opened(8, "08:50", "众联劳务派遣有限公司")
                .completed(0, 7, "09:15")
                .completed(1, 6, "10:40")
                .completed(2, 2, "15:30")
                .sentBack(2, 1, "16:05", "实地考察记录与申报地址不一致，请核实"));
  }

  /** Late, a yellow card, and nobody's yet. */
  private void chief() {
    Story.Hand nobody = new Story.Hand(Desk.WINDOW, false, Staff.of(Desk.WINDOW).officers());
    tell("XK-01", nobody, s -> s.opened(6, "11:02", "东方家政职业培训学校").completed(0, 5, "14:25"));
    tell("XK-03", nobody, s -> s.opened(0, "08:41", "德润人力资源有限公司"));
  }

  /** A penalty beyond what the chart allows. */
  private void deputy() {
    tell(
        "CF-05",
        hand(Desk.INSPECTORATE, 1),
        s ->
            s.opened(15, "09:30", "")
                .completed(0, 14, "10:15")
                .completed(1, 12, "16:20")
                .completed(2, 7, "15:40")
                .completed(3, 5, "11:10")
                .completed(4, 3, "09:50")
                .decided(5, 1, "10:36", 20_000));
  }

  /** A red card: one person went where two must. */
  private void inspector() {
    tell(
        "XK-01",
        hand(Desk.WINDOW, 3),
        s ->
            s.opened(8, "09:25", "金蓝领职业培训学校")
                .completed(0, 7, "10:00")
                .completed(1, 6, "11:15")
                .visitedAlone(2, 2, "14:30")
                .completedCarelessly(2, 1, "15:20"));
  }

  private void others() {
    tell("QR-01", hand("工伤保险科", 0), s -> s.opened(1, "09:18", "周建军").completed(0, 1, "14:40"));
    tell("QR-01", hand("工伤保险科", 2), s -> s.opened(0, "08:47", "李秀芳"));
    tell("JF-03", hand("失业中心失业人员管理科", 1), s -> s.opened(0, "08:55", "陈志强"));
    tell(
        "JF-03", hand("失业中心失业人员管理科", 4), s -> s.opened(1, "15:21", "吴丽娟").completed(0, 1, "15:40"));
    tell(
        "QT-01",
        hand("劳动关系科", 0),
        s -> s.opened(2, "10:11", "鼎盛机械制造有限公司").completed(0, 1, "09:35"));
    tell(
        "CF-01",
        hand(Desk.INSPECTORATE, 2),
        s -> s.opened(3, "14:05", "").completed(0, 2, "10:30"));
  }

  private static Story.Hand hand(String unit, int officer) {
    return new Story.Hand(unit, true, Staff.of(unit).team(officer, 4));
  }

  /** A catalogue of the bureau's own may not have that item; then that story is not told. */
  private void tell(String code, Story.Hand hand, UnaryOperator<Story> course) {
    Optional<PowerItem> item = law.item(code, day.day());
    item.ifPresent(found -> all.add(course.apply(new Story(day, found, number(code), hand))));
  }

  private String number(String code) {
    String date = day.day().toString().replace("-", "");
    return code + "-" + date.substring(0, 4) + "-" + date.substring(4) + twoDigits(all.size() + 1);
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
