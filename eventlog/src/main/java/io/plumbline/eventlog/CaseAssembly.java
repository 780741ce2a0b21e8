package io.plumbline.eventlog;

import io.plumbline.eventlog.store.Heard;
import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.events.EventId;
import io.plumbline.kernel.events.EventOrder;
import io.plumbline.kernel.verdict.CaseFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Makes a case file of what was heard of a case; what does not fit is refused. */
final class CaseAssembly {
  private final Catalogue catalogue;
  private final Rivals rivals;
  private final Consumer<LateReject> rejects;
  private final Map<String, Map<String, String>> stages = new HashMap<>();

  CaseAssembly(Catalogue catalogue, Rivals rivals, Consumer<LateReject> rejects) {
    this.catalogue = catalogue;
    this.rivals = rivals;
    this.rejects = rejects;
  }

  /** The case, if its item is known. */
  Optional<CaseFile> file(String caseId, List<Heard> heard) {
    Optional<String> item = itemOf(heard);
    if (item.isEmpty()) {
      heard.forEach(row -> rejects.accept(LateReject.of(row, "item", "refusal.no-item", caseId)));
      return Optional.empty();
    }
    Map<String, String> known = stages.computeIfAbsent(item.get(), code -> new HashMap<>());
    List<Heard> fitting = new ArrayList<>(heard.size());
    for (Heard row : heard) {
      String stage = stageOf(item.get(), row.event().stage(), known);
      if (fits(caseId, item.get(), stage, row)) {
        fitting.add(new Heard(row.file(), row.line(), row.item(), row.at(stage)));
      }
    }
    List<CaseEvent> events = once(caseId, item.get(), fitting);
    return events.isEmpty()
        ? Optional.empty()
        : Optional.of(new CaseFile(caseId, item.get(), events));
  }

  /** The item that the rows name. */
  private Optional<String> itemOf(List<Heard> heard) {
    String only = "";
    for (Heard row : heard) {
      if (!row.item().isEmpty() && !row.item().equals(only)) {
        if (!only.isEmpty()) {
          return mostNamed(heard);
        }
        only = row.item();
      }
    }
    return catalogue.codeOf(only);
  }

  /** The item that most rows name; of several named equally often the first code. */
  private Optional<String> mostNamed(List<Heard> heard) {
    Map<String, Integer> named = new TreeMap<>();
    for (Heard row : heard) {
      if (!row.item().isEmpty()) {
        named.merge(row.item(), 1, Integer::sum);
      }
    }
    Map<String, Integer> codes = new TreeMap<>();
    named.forEach(
        (word, count) ->
            catalogue.codeOf(word).ifPresent(code -> codes.merge(code, count, Integer::sum)));
    return codes.entrySet().stream()
        .min(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  private boolean fits(String caseId, String item, String stage, Heard row) {
    LateReject reject = null;
    if (isOtherItem(row.item(), item)) {
      reject = LateReject.of(row, "item", "refusal.other-item", row.item(), item);
    } else if (stage.isEmpty() && !row.event().stage().isEmpty()) {
      reject =
          LateReject.of(row, "stage", "refusal.stage", row.event().stage(), item, stagesOf(item));
    } else if (rivals.keepsFrom(caseId, row.event().id())) {
      reject = LateReject.of(row, "id", "refusal.id-of-other-case", row.event().id().id());
    }
    if (reject != null) {
      rejects.accept(reject);
    }
    return reject == null;
  }

  private boolean isOtherItem(String word, String item) {
    return !word.isEmpty() && !word.equals(item) && !catalogue.codeOf(word).orElse("").equals(item);
  }

  /** The id of the stage that the log's word means in any version of the item; empty for none. */
  private String stageOf(String item, String word, Map<String, String> known) {
    if (word.isEmpty()) {
      return "";
    }
    String stage = known.get(word);
    if (stage == null) {
      stage = lookUp(item, word);
      known.put(word, stage);
    }
    return stage;
  }

  private String lookUp(String item, String word) {
    for (PowerItem version : catalogue.versionsOf(item)) {
      int position = version.positionOf(word);
      if (position >= 0) {
        return version.stageIds().get(position);
      }
    }
    return "";
  }

  private String stagesOf(String item) {
    List<PowerItem> versions = catalogue.versionsOf(item);
    return String.join("、", versions.get(versions.size() - 1).stageIds());
  }

  /** The same number with the same content counts once; with other content the later is refused. */
  private List<CaseEvent> once(String caseId, String item, List<Heard> rows) {
    Map<EventId, Heard> first = new HashMap<>(rows.size() * 2);
    List<PowerItem> versions = catalogue.versionsOf(item);
    EventOrder order =
        new EventOrder(catalogue.settings().zone(), versions.get(versions.size() - 1).stageIds());
    rows.sort(Comparator.comparing(Heard::event, order));
    List<CaseEvent> events = new ArrayList<>(rows.size());
    for (Heard row : rows) {
      CaseEvent event = row.event();
      Heard other = event.isNumbered() ? first.putIfAbsent(event.id(), row) : null;
      if (other == null) {
        events.add(event);
      } else if (!other.event().equals(event)) {
        rejects.accept(LateReject.of(row, "id", "refusal.id-twice", event.id().id(), caseId));
      }
    }
    return events;
  }
}
