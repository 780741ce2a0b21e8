package io.plumbline.catalogue;

import io.plumbline.kernel.Text;
import io.plumbline.kernel.catalogue.Provision;
import io.plumbline.kernel.catalogue.Responsible;
import io.plumbline.kernel.catalogue.Sentence;
import io.plumbline.kernel.catalogue.SuspensionGround;
import io.plumbline.kernel.rules.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the items of a catalogue share and name by id. */
final class Shared {
  final Map<String, Sentence> risks = new LinkedHashMap<>();
  final Map<String, Sentence> measures = new LinkedHashMap<>();
  final Map<String, Point> points = new LinkedHashMap<>();
  final Map<String, Responsible> responsible = new LinkedHashMap<>();
  final Map<String, Provision> provisions = new LinkedHashMap<>();
  final Map<String, YamlMap> templates = new LinkedHashMap<>();
  final Map<String, Scope> provisionScopes = new LinkedHashMap<>();
  final List<Ground> grounds = new ArrayList<>();
  final Set<String> categories = new TreeSet<>();
  final Set<String> used = new TreeSet<>();

  /** A supervision sentence and its rule. */
  record Point(Text text, Rule rule) {}

  /** Which items something applies to: category ids and item codes; empty: every item. */
  record Scope(List<String> names, boolean everyItem) {
    boolean holds(String code, String category) {
      return everyItem || names.contains(code) || names.contains(category);
    }
  }

  /** A suspension ground and which items have it. */
  record Ground(SuspensionGround ground, Scope scope) {}
}
