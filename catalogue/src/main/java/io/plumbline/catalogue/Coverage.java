package io.plumbline.catalogue;

import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.catalogue.ControlPoint;
import io.plumbline.kernel.catalogue.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What in the product watches each risk and carries out each measure, or nothing yet.
 *
 * @param risks each risk once: the shared ones, then those that one item alone has
 * @param measures likewise
 */
public record Coverage(List<Sentence> risks, List<Sentence> measures) {
  public Coverage {
    risks = List.copyOf(risks);
    measures = List.copyOf(measures);
  }

  /** The coverage of that catalogue. */
  public static Coverage of(Reading reading) {
    return new Coverage(
        all(reading, reading.shared().risks(), ControlPoint::risks),
        all(reading, reading.shared().measures(), ControlPoint::measures));
  }

  public long risksServed() {
    return served(risks);
  }

  public long measuresServed() {
    return served(measures);
  }

  /** What serves that sentence; empty: nothing yet. */
  public static List<Capability> serving(Sentence sentence) {
    return sentence.servedBy().stream().flatMap(name -> Capability.ofCode(name).stream()).toList();
  }

  private static long served(List<Sentence> sentences) {
    return sentences.stream().filter(sentence -> !sentence.servedBy().isEmpty()).count();
  }

  private static List<Sentence> all(
      Reading reading, List<Sentence> shared, Function<ControlPoint, List<Sentence>> of) {
    Set<Sentence> all = new LinkedHashSet<>(shared);
    reading.catalogue().map(Catalogue::items).orElse(List.of()).stream()
        .flatMap(item -> item.controlPoints().stream())
        .forEach(control -> all.addAll(of.apply(control)));
    return new ArrayList<>(all);
  }
}
