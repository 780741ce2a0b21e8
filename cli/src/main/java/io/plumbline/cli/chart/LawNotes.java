package io.plumbline.cli.chart;

import io.plumbline.kernel.Message;
import io.plumbline.kernel.Text;
import io.plumbline.kernel.catalogue.Provision;
import io.plumbline.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** Where chart and law disagree, and what else the catalogue says of its provisions. */
public record LawNotes(Wording wording) {

  /** The notes of those provisions that have one. */
  public List<String> of(List<Provision> provisions) {
    List<String> lines = new ArrayList<>();
    for (Provision provision : provisions) {
      Text note = provision.note();
      if (note != null) {
        lines.add(
            wording.say(
                Message.of("cli.notes.of", ProvisionName.of(provision.id()).in(wording), note)));
      }
    }
    return lines;
  }
}
