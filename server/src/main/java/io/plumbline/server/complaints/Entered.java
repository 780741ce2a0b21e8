package io.plumbline.server.complaints;

import io.plumbline.server.complaints.Complaint.About;
import io.plumbline.server.complaints.Complaint.Nature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** What somebody typed into a form of complaints; it stays there when the form is not taken. */
record Entered(Map<String, String> values) {
  static final Entered NOTHING = new Entered(Map.of());
  private static final int LONGEST_LINE = 200;
  private static final List<String> LINES =
      List.of("case", "item", "unit", "person", "name", "phone", "address");

  Entered {
    values = Map.copyOf(values);
  }

  static Entered of(MultiValueMap<String, String> sent) {
    return new Entered(sent.toSingleValueMap());
  }

  /** Without spaces around it; empty where nothing was typed. */
  public String get(String field) {
    return values.getOrDefault(field, "").strip();
  }

  boolean isNamed() {
    return get("who").equals("named");
  }

  /** The complaint that was entered. */
  Filing filing(String channel, LocalDate on) {
    Nature nature = new Nature(get("kind"), channel, isNamed(), on);
    String unit = get("unit");
    About about =
        new About(get("case"), null, get("item"), unit.isEmpty() ? null : unit, get("person"));
    Identity who =
        isNamed() ? new Identity(get("name"), get("phone"), get("address")) : Identity.NOBODY;
    return new Filing(nature, about, get("text"), who);
  }

  /** What stands against it. */
  List<Objection> objections(ComplaintWords words) {
    List<Objection> found = new ArrayList<>();
    if (!List.of("complaint", "report").contains(get("kind"))) {
      found.add(new Objection("kind", "kind", words.say("refused.kind")));
    }
    if (get("text").isEmpty()) {
      found.add(new Objection("text", "text", words.say("refused.text")));
    } else if (get("text").length() > Doing.LONGEST) {
      found.add(new Objection("text", "too-long", words.say("refused.too-long", Doing.LONGEST)));
    }
    if (isNamed() && get("name").isEmpty()) {
      found.add(new Objection("name", "name", words.say("refused.name")));
    }
    lines(words, found);
    return found;
  }

  private void lines(ComplaintWords words, List<Objection> found) {
    for (String field : LINES) {
      if (get(field).length() > LONGEST_LINE || get(field).chars().anyMatch(c -> c < ' ')) {
        found.add(new Objection(field, "line", words.say("refused.line", LONGEST_LINE)));
      }
    }
    if (!get("item").isEmpty() && !words.items().containsKey(get("item"))) {
      found.add(new Objection("item", "item", words.say("refused.item")));
    }
    if (!get("unit").isEmpty() && !words.units().containsKey(get("unit"))) {
      found.add(new Objection("unit", "unit", words.say("refused.unit")));
    }
  }
}
