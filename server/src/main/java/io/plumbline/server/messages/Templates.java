package io.plumbline.server.messages;

import io.plumbline.kernel.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** All templates: those that come with the server, some in the bureau's own words. */
final class Templates {
  private static final String BUILT_IN = "templates.yaml";
  private static final int LONGEST_SMS = 500;
  private static final Set<String> KEYS = Set.of("values", "subject", "text", "sms");
  private final Map<String, Template> byName;

  private Templates(Map<String, Template> byName) {
    this.byName = byName;
  }

  /** Reads them; the file of the bureau's own, where there is one, overrides text by text. */
  static Templates read(Path own) {
    List<String> problems = new ArrayList<>();
    Map<String, Template> all = new LinkedHashMap<>();
    new Reader(new Yaml(BUILT_IN, problems), all).read(builtIn());
    if (Files.exists(own)) {
      new Reader(new Yaml(own.toString(), problems), all).override(Yaml.text(own));
    }
    if (!problems.isEmpty()) {
      throw new ProblemsFound(problems);
    }
    return new Templates(all);
  }

  private static String builtIn() {
    try (InputStream in = Templates.class.getResourceAsStream(BUILT_IN)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> names() {
    return byName.keySet();
  }

  Template get(String name) {
    Template template = byName.get(name);
    if (template == null) {
      throw new IllegalArgumentException(
          "Expected a template of " + byName.keySet() + ", but found " + name);
    }
    return template;
  }

  /** Refuses a message whose values are not those that its template takes. */
  void check(Message message) {
    Template template = get(message.template());
    if (!template.values().equals(message.values().keySet())) {
      throw new IllegalArgumentException(
          "Expected the values "
              + template.values()
              + " for "
              + template.name()
              + ", but found "
              + message.values().keySet());
    }
  }

  /** Reads one file of templates. */
  private record Reader(Yaml yaml, Map<String, Template> all) {
    void read(String text) {
      yaml.parse(text)
          .forEach(
              (name, given) -> {
                Map<String, Object> map = yaml.map(name, given);
                yaml.closed(name, map, KEYS);
                Set<String> values = new HashSet<>(yaml.list(map.get("values")));
                Text none = new Text("-", "-");
                take(new Template(name, values, none, none, none), map);
              });
    }

    void override(String text) {
      yaml.parse(text)
          .forEach(
              (name, given) -> {
                Map<String, Object> map = yaml.map(name, given);
                yaml.closed(name, map, Set.of("subject", "text", "sms"));
                Template template = all.get(name);
                if (template == null) {
                  yaml.problem("one of the templates " + all.keySet(), name);
                } else {
                  take(template, map);
                }
              });
    }

    private void take(Template old, Map<String, Object> map) {
      all.put(
          old.name(),
          new Template(
              old.name(),
              old.values(),
              text(old, "subject", map, old.subject()),
              text(old, "text", map, old.text()),
              text(old, "sms", map, old.sms())));
    }

    private Text text(Template of, String key, Map<String, Object> map, Text old) {
      if (!map.containsKey(key)) {
        return old;
      }
      String place = of.name() + "." + key;
      Map<String, Object> both = yaml.map(place, map.get(key));
      yaml.closed(place, both, Set.of("zh", "en"));
      Text text =
          new Text(checked(of, place, key, both, "zh"), checked(of, place, key, both, "en"));
      return text;
    }

    private String checked(
        Template of, String place, String key, Map<String, Object> both, String language) {
      String text = yaml.word(place, both, language, true);
      for (String name : Template.places(text)) {
        if (!of.values().contains(name)) {
          yaml.problem("only the placeholders " + of.values() + " at " + place, "{" + name + "}");
        }
      }
      if (key.equals("sms") && text.length() > LONGEST_SMS) {
        yaml.problem("at most 500 characters at " + place, text.length() + "");
      }
      return text.isBlank() ? "-" : text.strip();
    }
  }
}
