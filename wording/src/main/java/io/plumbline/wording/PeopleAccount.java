package io.plumbline.wording;

import io.plumbline.kernel.rules.Evidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Fewer people on record than must take part. */
record PeopleAccount(Phrases phrases, Subject subject, Evidence.People people) implements Account {
  @Override
  public String sentence() {
    String key = people.people().isEmpty() ? "finding.headcount.nobody" : "finding.headcount.few";
    return phrases.say(
            key,
            judging().cause(),
            people.role(),
            people.people().size(),
            names(),
            people.minimum())
        + judging().cured(people.curedAt());
  }

  @Override
  public List<String> lines() {
    return List.of(
        phrases.say("derivation.headcount", people.role(), people.minimum()),
        judging().told(),
        phrases.say("derivation.people", people.people().size(), names()),
        judging().curedLine(people.curedAt()));
  }

  private String names() {
    return phrases.names(new TreeSet<>(people.people()));
  }

  private JudgingWords judging() {
    return new JudgingWords(phrases, subject, people.judging());
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("role", phrases.in(people.role()));
    data.put("minimum", people.minimum());
    data.putAll(judging().data(people.curedAt()));
    data.put("people", List.copyOf(new TreeSet<>(people.people())));
    return data;
  }
}
