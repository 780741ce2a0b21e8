package io.plumbline.server.intake;

/** CloudEvents that a test tells. */
final class Cloud {
  private Cloud() {}

  static String event(String caseId, String id, String kind, String time, String data) {
    return "{\"specversion\":\"1.0\",\"type\":\"io.plumbline.case."
        + kind
        + "\",\"source\":\"hall\",\"id\":\""
        + id
        + "\",\"subject\":\""
        + caseId
        + "\",\"time\":\""
        + time
        + "\",\"data\":{"
        + data
        + "}}";
  }

  static String open(String caseId, String id) {
    return event(caseId, id, "open", "2026-11-20T09:00:00+08:00", "\"item\":\"XK-01\"");
  }

  static String batch(String... events) {
    return "[" + String.join(",\n", events) + "]";
  }
}
