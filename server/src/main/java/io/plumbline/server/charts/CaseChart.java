package io.plumbline.server.charts;

import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.verdict.CaseFile;
import io.plumbline.kernel.verdict.NotInForceException;
import io.plumbline.kernel.verdict.Verdict;
import io.plumbline.server.docket.Docket;
import io.plumbline.server.law.Law;
import io.plumbline.server.law.LawInForce;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/**
 * Draws the living chart of one case, for the fragment {@code charts/case :: chart}. Whoever shows
 * it has made sure that the case is in the reader's sight.
 */
@Service
public class CaseChart {
  private final Docket docket;
  private final LawInForce law;
  private final InstantSource clock;
  private final MessageSource messages;

  CaseChart(Docket docket, LawInForce law, InstantSource clock, MessageSource messages) {
    this.docket = docket;
    this.law = law;
    this.clock = clock;
    this.messages = messages;
  }

  /** The chart of that case as of now; empty where no such case is on record. */
  public Optional<Chart> of(String caseId, Locale locale) {
    return docket.file(caseId).map(file -> of(file, new Words(messages, locale)));
  }

  private Chart of(CaseFile file, Words words) {
    Law inForce = law.now();
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, inForce.catalogue().settings().zone());
    Drawing drawing = new Drawing(inForce.catalogue(), words);
    try {
      Verdict verdict = inForce.judge().judge(file, now, Instant.MAX);
      PointState.Today at = new PointState.Today(now, today, inForce.reading().calendar());
      return drawing.draw(
          verdict.basis().item(), lights(file, verdict, at, words), verdict.basis().openedOn());
    } catch (NotInForceException e) {
      PowerItem item = inForce.item(file.itemCode(), today).orElseThrow();
      return drawing.draw(item, Lights.NONE, today);
    }
  }

  private static Lights lights(CaseFile file, Verdict verdict, PointState.Today at, Words words) {
    return new CaseLights(
        verdict.basis().item(),
        verdict,
        new StageStory(verdict.course(), words),
        new PointState(file.caseId(), verdict, at, words));
  }
}
