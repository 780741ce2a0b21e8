package io.plumbline.wording;

/** What is told of one finding: the sentence, and the part of its derivation that is its own. */
interface Account extends Section {
  String sentence();
}
