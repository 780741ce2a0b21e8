package io.plumbline.eventlog.simulate;

import io.plumbline.kernel.rules.Deadline;
import io.plumbline.kernel.rules.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The papers that belong to a stage by its name, whether or not a chart asks for them. */
final class Papers {
  private record Usual(String word, List<String> papers) {}

  private static final List<Usual> USUAL =
      List.of(
          new Usual("申请", List.of("申请表", "身份证明材料", "申请材料清单")),
          new Usual("发现", List.of("线索登记表", "巡查记录")),
          new Usual("受理", List.of("受理通知书", "材料接收凭证")),
          new Usual("调查", List.of("询问笔录", "调查报告", "证据清单")),
          new Usual("审", List.of("审查意见表", "核查记录")),
          new Usual("告知", List.of("送达回证", "陈述申辩记录")),
          new Usual("决定", List.of("决定审批表", "决定书")),
          new Usual("认定", List.of("认定决定书")),
          new Usual("执行", List.of("缴款凭证", "执行记录")),
          new Usual("给付", List.of("支付凭证")),
          new Usual("送达", List.of("送达回证")),
          new Usual("结", List.of("结案审批表", "归档目录")));

  private Papers() {}

  /** The papers usually filed at a stage of that name. */
  static List<String> usualAt(String stage) {
    for (Usual usual : USUAL) {
      if (stage.contains(usual.word)) {
        return usual.papers;
      }
    }
    return List.of("工作记录");
  }

  /** The documents by which a deadline starts, stops or becomes longer. */
  static List<String> named(Deadline deadline) {
    List<String> names = new ArrayList<>(0);
    started(deadline).ifPresent(names::add);
    stopped(deadline).ifPresent(names::add);
    if (deadline.extension() != null) {
      names.add(deadline.extension().document());
    }
    return names;
  }

  static Optional<String> started(Deadline deadline) {
    return deadline.from() instanceof Trigger.Filed filed
        ? Optional.of(filed.document())
        : Optional.empty();
  }

  static Optional<String> stopped(Deadline deadline) {
    return deadline.to() instanceof Trigger.Filed filed
        ? Optional.of(filed.document())
        : Optional.empty();
  }
}
