package io.plumbline.server.messages;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The values of a message as the database keeps them. */
@Component
class Said {
  private final JsonMapper json;

  Said(JsonMapper json) {
    this.json = json;
  }

  String written(Map<String, String> values) {
    return json.writeValueAsString(new TreeMap<>(values));
  }

  Map<String, String> read(String written) {
    Map<String, String> values = new TreeMap<>();
    for (Map.Entry<String, JsonNode> one : json.readTree(written).properties()) {
      values.put(one.getKey(), one.getValue().asString());
    }
    return values;
  }
}
