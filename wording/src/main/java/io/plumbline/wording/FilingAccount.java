package io.plumbline.wording;

import io.plumbline.kernel.course.Fact;
import io.plumbline.kernel.rules.DocumentRule;
import io.plumbline.kernel.rules.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A document that was not there, or not signed by enough people. */
record FilingAccount(Phrases phrases, Subject subject, Evidence.Filings filings)
    implements Account {
  @Override
  public String sentence() {
    return what() + judging().cured(filings.curedAt());
  }

  private String what() {
    Optional<Set<String>> best = bestBefore();
    String cause = judging().cause();
    if (best.isPresent()) {
      Set<String> signers = best.get();
      return phrases.say(
          "finding.document.signers",
          cause,
          filings.document(),
          filings.minimumSigners(),
          signers.size(),
          phrases.names(signers));
    }
    return filings.minimumSigners() == 0
        ? phrases.say("finding.document.missing", cause, filings.document())
        : phrases.say(
            "finding.document.missing-signed", cause, filings.document(), filings.minimumSigners());
  }

  /** The signers of that filing before the judging which had the most of them. */
  private Optional<Set<String>> bestBefore() {
    return filings.filings().stream()
        .filter(this::isInTime)
        .map(filing -> (Set<String>) filing.event().facts().distinctPeople())
        .max(Comparator.comparingInt(Set::size));
  }

  private boolean isInTime(Fact filing) {
    return filing.order() < filings.judging().order();
  }

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    String asked =
        filings.minimumSigners() == 0 ? "derivation.document" : "derivation.document-signed";
    lines.add(phrases.say(asked, filings.document(), filings.minimumSigners()));
    if (isAskedOfMajorCasesOnly()) {
      lines.add(phrases.say("derivation.document-major"));
    }
    lines.add(judging().told());
    if (filings.filings().isEmpty()) {
      lines.add(phrases.say("derivation.no-filing", filings.document()));
    }
    filings.filings().forEach(filing -> lines.add(filing(filing)));
    lines.add(judging().curedLine(filings.curedAt()));
    return lines;
  }

  private boolean isAskedOfMajorCasesOnly() {
    return subject
        .rule()
        .filter(point -> point.rule() instanceof DocumentRule rule && rule.majorOnly())
        .isPresent();
  }

  private String filing(Fact filing) {
    Set<String> signers = filing.event().facts().distinctPeople();
    String told = new EventWords(phrases, subject).told(filing.event());
    return phrases.say(
        isInTime(filing) ? "derivation.filed" : "derivation.filed-later",
        told,
        signers.size(),
        phrases.names(signers));
  }

  private JudgingWords judging() {
    return new JudgingWords(phrases, subject, filings.judging());
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("document", phrases.in(filings.document()));
    data.put("minimum_signers", filings.minimumSigners());
    data.put("major_cases_only", isAskedOfMajorCasesOnly());
    data.putAll(judging().data(filings.curedAt()));
    data.put("documents", filings.filings().stream().map(this::filingData).toList());
    return data;
  }

  private Map<String, Object> filingData(Fact filing) {
    Map<String, Object> data = Data.event(filing.event(), phrases.zone());
    data.put("signers", List.copyOf(filing.event().facts().distinctPeople()));
    data.put("in_time", isInTime(filing));
    return data;
  }
}
