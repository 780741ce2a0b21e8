package io.plumbline.kernel.verdict;

import io.plumbline.kernel.Text;

/** The sentences of rules that no chart prints. */
final class GeneralRules {
  static final Text COMPLAINT =
      new Text(
          "群众投诉举报（图中该环节未设投诉监察点）",
          "Complaint about a stage for which the chart prints no complaint point");
  static final Text CONSISTENT =
      new Text("办件记录应当前后一致", "A case's record must not contradict itself");

  private GeneralRules() {}
}
