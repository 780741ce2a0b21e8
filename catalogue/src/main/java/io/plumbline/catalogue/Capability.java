package io.plumbline.catalogue;

import io.plumbline.kernel.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What in the product can watch a risk or carry out a measure: the names that sentences may give.
 */
public enum Capability {
  RULE_DEADLINE("rule.deadline", new Text("期限监察", "time limits")),
  RULE_DOCUMENT("rule.document", new Text("文书监察", "documents and their signers")),
  RULE_HEADCOUNT("rule.headcount", new Text("人数监察", "numbers of people")),
  RULE_AMOUNT("rule.amount", new Text("金额监察", "sums")),
  RULE_COMPLAINT("rule.complaint", new Text("投诉举报监察", "complaints")),
  CATALOGUE_SHOW("catalogue.show", new Text("图公开可查", "the chart, open to everybody")),
  CASE_HANDLER("case.handler", new Text("收件人即经办人", "handler by name")),
  CASE_STEPS("case.steps", new Text("办件留痕", "every step on record")),
  CASE_FILES("case.files", new Text("文书归档", "documents filed in the case")),
  PAPER_RECEIPT("paper.receipt", new Text("受理单", "the receipt")),
  PAPER_NOTICE("paper.notice", new Text("一次性告知书", "the one-time notice")),
  ALERT_PERSON("alert.person", new Text("预警到人", "alerts to a person by name")),
  MESSAGES_COMPLETION("messages.completion", new Text("办结短信", "text message on completion"));

  private final String code;
  private final Text text;

  Capability(String code, Text text) {
    this.code = code;
    this.text = text;
  }

  /** As catalogues write it, such as {@code rule.deadline}. */
  public String code() {
    return code;
  }

  public Text text() {
    return text;
  }

  /** The one of that name. */
  public static Optional<Capability> ofCode(String code) {
    return Stream.of(values()).filter(capability -> capability.code.equals(code)).findFirst();
  }

  static List<String> codes() {
    return Stream.of(values()).map(Capability::code).toList();
  }
}
