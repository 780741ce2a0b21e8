package io.plumbline.wording;

import io.plumbline.kernel.Text;
import io.plumbline.kernel.catalogue.Layer;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.catalogue.Provision;
import io.plumbline.kernel.catalogue.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The head of a derivation: which rule, which sentence, which version of the law. */
record Header(Phrases phrases, Subject subject) implements Section {
  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(rule());
    subject.provision().ifPresent(provision -> lines.addAll(provision(provision)));
    subject
        .suspensionProvision()
        .ifPresent(id -> lines.add(phrases.say("derivation.suspension-provision", id)));
    lines.add(
        phrases.say("derivation.item", subject.item().code(), subject.item().identity().name()));
    lines.add(inForce("item", subject.item().terms().validity()));
    lines.add(opened());
    return lines;
  }

  private String rule() {
    String what = subject.isSuspension() ? "suspension" : subject.point().layer().code();
    String key = "derivation.rule." + what;
    String line =
        phrases.say(key, subject.point().id(), subject.point().source(), subject.point().risk());
    return subject.isConfirmed() ? line : line + phrases.say("derivation.unconfirmed");
  }

  /** From when to when it is in force, and where it and the chart disagree. */
  private List<String> provision(Provision provision) {
    String inForce = inForce("provision", provision.validity());
    Text note = provision.note();
    return note == null ? List.of(inForce) : List.of(inForce, phrases.say("derivation.note", note));
  }

  private String inForce(String what, Validity validity) {
    String between =
        (validity.from() == null ? "open" : "from") + (validity.until() == null ? "" : "-until");
    List<LocalDate> dates = new ArrayList<>();
    addIfKnown(dates, validity.from());
    addIfKnown(dates, validity.until());
    String period = phrases.say("derivation.in-force." + between, dates.toArray());
    return phrases.say("derivation.in-force." + what, period);
  }

  private String opened() {
    LocalDate openedOn = subject.basis().openedOn();
    LocalDate takesOver = subject.item().terms().openCasesFrom();
    boolean takenOver = takesOver != null && openedOn.isBefore(takesOver);
    return takenOver && takesOver != null
        ? phrases.say("derivation.opened-transition", phrases.dates().day(openedOn), takesOver)
        : phrases.say("derivation.opened", phrases.dates().day(openedOn));
  }

  private static void addIfKnown(List<LocalDate> dates, @Nullable LocalDate date) {
    if (date != null) {
      dates.add(date);
    }
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("rule", subject.point().id());
    data.put("kind", subject.kind().code());
    data.put("layer", subject.point().layer().code());
    data.put("source", phrases.in(subject.point().source()));
    if (subject.point().layer() == Layer.STATUTORY) {
      data.put("confirmed", subject.isConfirmed());
      subject.provision().ifPresent(p -> data.put("provision_in_force", validity(p.validity())));
    }
    subject.suspensionProvision().ifPresent(id -> data.put("provision", id));
    data.put("risk", subject.point().risk().code());
    if (!subject.point().stage().isEmpty()) {
      data.put("stage", subject.point().stage());
    }
    data.put("item", item());
    data.put("version", version());
    return data;
  }

  private Map<String, Object> item() {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("code", subject.item().code());
    item.put("name", phrases.in(subject.item().identity().name()));
    return item;
  }

  private Map<String, Object> version() {
    PowerItem.Terms terms = subject.item().terms();
    Map<String, Object> version = validity(terms.validity());
    Data.put(version, "applies_to_open_cases_from", terms.openCasesFrom());
    Data.put(version, "case_opened_on", subject.basis().openedOn());
    return version;
  }

  private static Map<String, Object> validity(Validity validity) {
    Map<String, Object> data = new LinkedHashMap<>();
    Data.put(data, "in_force_from", validity.from());
    Data.put(data, "in_force_until", validity.until());
    return data;
  }
}
