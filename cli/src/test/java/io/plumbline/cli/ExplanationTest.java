package io.plumbline.cli;

import io.plumbline.catalogue.Catalogues;
import io.plumbline.catalogue.Reading;
import io.plumbline.kernel.Language;
import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.events.EventFacts;
import io.plumbline.kernel.events.EventId;
import io.plumbline.kernel.events.EventKind;
import io.plumbline.kernel.events.EventTime;
import io.plumbline.kernel.verdict.CaseFile;
import io.plumbline.kernel.verdict.Judge;
import io.plumbline.wording.FindingWords;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A case told to a person who was not there. */
class ExplanationTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant AS_OF = at("2026-10-20T23:59:59");
  private final Reading reading = Catalogues.builtIn();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @ParameterizedTest
  @EnumSource(Language.class)
  void tells_the_course_the_findings_and_the_open_limits(Language language) {
    explanation(language, "").print();
    Golden.check(
        language.name().toLowerCase(java.util.Locale.ROOT) + "/explain-case",
        out.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void tells_one_point_as_json(Language language) {
    String json = Json.of(explanation(language, "XK-01/审查/2").json());
    Golden.check(language.name().toLowerCase(java.util.Locale.ROOT) + "/explain-json", json + "\n");
  }

  private Explanation explanation(Language language, String point) {
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Surroundings.Streams streams =
        new Surroundings.Streams(stream, stream, Optional::empty, false, false);
    Session session = new Session(new Surroundings(streams, Map.of(), Clock.systemUTC()), language);
    CaseFile file = new CaseFile("许2026-017", "XK-01", events());
    Judge judge = new Judge(reading.catalogue().orElseThrow(), reading.calendar());
    FindingWords words = new FindingWords(session.wording(), ZONE, reading.calendar());
    Explanation.Times times = new Explanation.Times(AS_OF, AS_OF, ZONE);
    return new Explanation(
        session,
        words,
        file,
        judge.judge(file, AS_OF, AS_OF),
        times,
        id -> point.isEmpty() || id.equals(point));
  }

  /** A Thursday before National Day; reviewed late, one officer on the spot, not yet decided. */
  private static List<CaseEvent> events() {
    List<CaseEvent> events = new ArrayList<>();
    events.add(event(1, EventKind.OPEN, "", "2026-09-21T09:00:00", EventFacts.NONE));
    events.add(event(2, EventKind.COMPLETE, "申请", "2026-09-21T09:10:00", EventFacts.NONE));
    events.add(
        event(
            3,
            EventKind.DOCUMENT,
            "受理",
            "2026-09-22T10:00:00",
            new EventFacts("王敏", "行政审批科", "一次性告知书", List.of("王敏"), null, "")));
    events.add(event(4, EventKind.COMPLETE, "受理", "2026-09-22T10:30:00", EventFacts.NONE));
    events.add(
        event(
            5,
            EventKind.PEOPLE,
            "审查",
            "2026-09-28T14:00:00",
            new EventFacts("", "", "", List.of("李强"), null, "")));
    events.add(event(6, EventKind.COMPLETE, "审查", "2026-10-16T16:20:30", EventFacts.NONE));
    events.add(event(6, EventKind.COMPLETE, "审查", "2026-10-16T16:20:30", EventFacts.NONE));
    events.add(
        event(
            7,
            EventKind.COMPLAINT,
            "决定",
            "2026-10-19T08:00:00",
            new EventFacts("", "", "", List.of(), null, "久拖不决")));
    events.add(
        event(
            8,
            EventKind.AMOUNT,
            "决定",
            "2026-10-25T08:00:00",
            new EventFacts(
                "", "", "", List.of(), new EventFacts.Sum(new BigDecimal("500"), 1), "")));
    return events;
  }

  private static CaseEvent event(
      int number, EventKind kind, String stage, String time, EventFacts facts) {
    EventId id = new EventId("审批系统", Integer.toString(number));
    return new CaseEvent(id, kind, EventTime.at(at(time)), stage, facts, "");
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }
}
