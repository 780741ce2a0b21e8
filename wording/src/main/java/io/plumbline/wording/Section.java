package io.plumbline.wording;

import java.util.List;
import java.util.Map;

/** A part of a derivation, in lines and as data. */
interface Section {
  List<String> lines();

  Map<String, Object> data();
}
