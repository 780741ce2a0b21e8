package io.plumbline.cli.chart;

import io.plumbline.catalogue.Disagreement;
import io.plumbline.kernel.Language;
import io.plumbline.kernel.Message;
import io.plumbline.kernel.Text;
import io.plumbline.kernel.catalogue.ControlPoint;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.catalogue.Provision;
import io.plumbline.kernel.catalogue.Responsible;
import io.plumbline.kernel.catalogue.SuspensionGround;
import io.plumbline.wording.PartyWords;
import io.plumbline.wording.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands below a chart: the law behind it, where the two differ, and how sure the chart is.
 */
public final class ChartNotes {
  private final PowerItem item;
  private final LocalDate on;
  private final Wording wording;
  private final Language language;
  private final List<Disagreement> law;
  private final PartyWords parties;

  /**
   * The notes on that version of an item, by the law of that day.
   *
   * @param law where chart and law disagree, in this item and in others
   */
  public ChartNotes(
      PowerItem item, LocalDate on, List<Disagreement> law, PartyWords parties, Wording wording) {
    this.item = item;
    this.law = law;
    this.parties = parties;
    this.on = on;
    this.wording = wording;
    this.language = wording.language();
  }

  /** A heading and what stands below it. */
  public record Section(String title, List<String> lines) {}

  /** The sections that have something to say. */
  public List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    add(sections, "limits", limits());
    add(sections, "disagreements", disagreements());
    add(sections, "placement", placement());
    add(sections, "responsible", responsible());
    add(sections, "suspension", grounds());
    add(sections, "basis", basis());
    return sections;
  }

  private void add(List<Section> sections, String name, List<String> lines) {
    if (!lines.isEmpty()) {
      sections.add(new Section(say("cli.notes." + name), lines));
    }
  }

  private List<String> limits() {
    return inForce(item.law().limits()).filter(p -> p.rule() != null).map(this::limit).toList();
  }

  private String limit(Provision provision) {
    String name = ProvisionName.of(provision.id()).in(wording);
    String text = provision.text().in(language);
    Optional<String> limit =
        Optional.ofNullable(provision.rule()).flatMap(new LimitWords(wording, item.stages())::of);
    String line =
        limit.map(words -> say("cli.notes.limit", name, words, text)).orElse(name + " " + text);
    return provision.confirmed() ? line : say("cli.notes.unconfirmed", line);
  }

  private List<String> disagreements() {
    LawNotes words = new LawNotes(wording);
    return law.stream()
        .filter(disagreement -> disagreement.items().contains(item.code()))
        .filter(disagreement -> isInForce(disagreement.provision()))
        .map(words::of)
        .toList();
  }

  private boolean isInForce(String provision) {
    return Stream.concat(item.law().limits().stream(), item.law().basis().stream())
        .anyMatch(other -> other.id().equals(provision) && other.validity().holds(on));
  }

  private List<String> placement() {
    List<String> lines = new ArrayList<>();
    for (ControlPoint point : item.controlPoints()) {
      Text note = point.remarks().note();
      if (point.remarks().inferred()) {
        lines.add(
            note == null
                ? say("cli.notes.inferred", where(point))
                : say("cli.notes.of", where(point), note));
      } else if (note != null) {
        lines.add(say("cli.notes.of", where(point), note));
      }
    }
    return lines;
  }

  private List<String> responsible() {
    List<String> lines = new ArrayList<>();
    for (ControlPoint point : item.controlPoints()) {
      if (point.responsible().inherited() && !point.responsible().parties().isEmpty()) {
        lines.add(say("cli.notes.inherited", where(point), parties.of(point)));
      }
      point.responsible().parties().forEach(party -> unresolved(party, lines));
    }
    return lines;
  }

  private void unresolved(Responsible party, List<String> lines) {
    if (party.unresolved() != null) {
      lines.add(say("cli.notes.unresolved", party.printed(), party.unresolved()));
    }
  }

  /** The grounds, those of the same limit and provision together. */
  private List<String> grounds() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (SuspensionGround ground : item.grounds()) {
      names
          .computeIfAbsent(terms(ground), t -> new ArrayList<>())
          .add(ground.ground().in(language));
    }
    List<String> lines = new ArrayList<>();
    names.forEach(
        (terms, list) ->
            lines.add(say("cli.notes.of", String.join(say("cli.list.comma"), list), terms)));
    return lines;
  }

  private String terms(SuspensionGround ground) {
    String limit =
        ground.limit() == null
            ? say("cli.notes.ground-unlimited")
            : new LimitWords(wording).of(ground.limit());
    return ground.provision() == null
        ? limit
        : say("cli.notes.ground", limit, ProvisionName.of(ground.provision()).in(wording));
  }

  private List<String> basis() {
    List<String> ids = new ArrayList<>(inForce(item.law().basis()).map(Provision::id).toList());
    inForce(item.law().limits())
        .map(Provision::id)
        .filter(id -> !ids.contains(id))
        .forEach(ids::add);
    return ProvisionName.grouped(ids, wording);
  }

  private Stream<Provision> inForce(List<Provision> provisions) {
    return provisions.stream().filter(provision -> provision.validity().holds(on));
  }

  private String where(ControlPoint point) {
    var stages = item.stages().subList(point.stages().first(), point.stages().last() + 1);
    return String.join(
        say("cli.list.comma"), stages.stream().map(s -> s.name().in(language)).toList());
  }

  private String say(String key, Object... args) {
    return wording.say(Message.of(key, args));
  }
}
