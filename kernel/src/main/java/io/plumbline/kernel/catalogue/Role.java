package io.plumbline.kernel.catalogue;

import io.plumbline.kernel.Text;
import java.util.Locale;

/** A role relative to the case's unit. */
public enum Role {
  STAFF(new Text("工作人员", "staff")),
  SECTION_CHIEF(new Text("科室负责人", "section chief")),
  DEPUTY_DIRECTOR(new Text("分管领导", "deputy director in charge")),
  HEAD(new Text("主要负责人", "head of the bureau"));

  private final Text text;

  Role(Text text) {
    this.text = text;
  }

  public Text text() {
    return text;
  }

  /** As catalogues write it, such as {@code section_chief}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
