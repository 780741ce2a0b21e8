package io.plumbline.server.intake;

/** Examples that the description of the interface shows. */
final class Examples {
  static final String EVENT =
      """
      {"specversion":"1.0","type":"io.plumbline.case.open","source":"hall-1","id":"1",
       "subject":"XK-2026-0001","time":"2026-11-23T08:30:00+08:00",
       "data":{"item":"XK-01","actor":"王芳"}}""";
  static final String EVENTS =
      """
      [{"specversion":"1.0","type":"io.plumbline.case.open","source":"hall-1","id":"1",
        "subject":"XK-2026-0001","time":"2026-11-23T08:30:00+08:00",
        "data":{"item":"XK-01","actor":"王芳"}},
       {"specversion":"1.0","type":"io.plumbline.case.document","source":"hall-1","id":"2",
        "subject":"XK-2026-0001","time":"2026-11-23T08:40:00+08:00",
        "data":{"stage":"受理","document":"一次性告知书","people":["张敏"]}}]""";

  private Examples() {}
}
