package io.plumbline.cli.chart;

import io.plumbline.catalogue.Disagreement;
import io.plumbline.kernel.Message;
import io.plumbline.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** Where chart and law disagree, in words that name the provision as a lawyer would. */
public record LawNotes(Wording wording) {

  /** One disagreement. */
  public String of(Disagreement disagreement) {
    Message message = disagreement.message();
    List<Object> args = new ArrayList<>();
    for (Object arg : message.args()) {
      boolean provision = arg.equals(disagreement.provision());
      args.add(provision ? ProvisionName.of(disagreement.provision()).in(wording) : arg);
    }
    return wording.say(new Message(message.key(), args));
  }
}
