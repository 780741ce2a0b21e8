package io.plumbline.catalogue;

import io.plumbline.catalogue.YamlNode.Word;
import io.plumbline.kernel.Text;
import io.plumbline.kernel.catalogue.Category;
import io.plumbline.kernel.catalogue.Provision;
import io.plumbline.kernel.catalogue.Responsible;
import io.plumbline.kernel.catalogue.Sentence;
import io.plumbline.kernel.catalogue.SuspensionGround;
import io.plumbline.kernel.catalogue.Unit;
import io.plumbline.kernel.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the items of a catalogue share and name by id. */
final class Shared {
  final Register<Category> categories;
  final Register<Sentence> risks;
  final Register<Sentence> measures;
  final Register<Point> points;
  final Register<Unit> units;
  final Register<List<String>> classes;
  final Register<Responsible> responsible;
  final Register<List<Behind>> provisions;
  final Register<Chart> templates;
  final List<Ground> grounds = new ArrayList<>();

  Shared(Problems problems) {
    categories = new Register<>("catalogue.yaml", problems);
    risks = new Register<>("sentences/risks.yaml", problems);
    measures = new Register<>("sentences/measures.yaml", problems);
    points = new Register<>("sentences/points.yaml", problems);
    units = new Register<>("units.yaml", problems);
    classes = new Register<>("units.yaml", problems);
    responsible = new Register<>("units.yaml", problems);
    provisions = new Register<>("statutes.yaml", problems);
    templates = new Register<>("templates/", problems);
  }

  /** A supervision sentence and its rule. */
  record Point(Text text, PlacedRule rule) {}

  /**
   * A rule and where it is written.
   *
   * @param from the stage whose entering or completing starts its clock; null: no stage does
   * @param to the stage whose entering or completing stops it; null: no stage does
   */
  record PlacedRule(Rule rule, Place place, @Nullable Word from, @Nullable Word to) {}

  /**
   * A provision and the items whose charts it stands behind.
   *
   * @param rule its limit; null: none
   */
  record Behind(Provision provision, Scope scope, @Nullable PlacedRule rule) {}

  /** A suspension ground and which items have it. */
  record Ground(SuspensionGround ground, Scope scope) {}

  /** Which items something applies to, by category id or item code. */
  record Scope(List<Word> names, boolean everyItem) {
    boolean holds(String code, String category) {
      return everyItem
          || names.stream()
              .map(Word::value)
              .anyMatch(name -> name.equals(code) || name.equals(category));
    }
  }
}
