package io.plumbline.server.intake;

import io.plumbline.kernel.Language;
import io.plumbline.kernel.rules.Breach;
import io.plumbline.kernel.verdict.CaseFile;
import io.plumbline.kernel.verdict.Finding;
import io.plumbline.kernel.verdict.Verdict;
import io.plumbline.server.api.Words;
import io.plumbline.server.docket.Docket;
import io.plumbline.server.law.LawInForce;
import io.plumbline.wording.FindingWords;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.web.util.UriUtils;

/**
 * Reads findings for the interface: the projection says which, the kernel says what they are now,
 * for how late an open one is grows by itself.
 */
@Repository
class FindingViews {
  private final NamedParameterJdbcTemplate jdbc;
  private final Docket docket;
  private final LawInForce law;
  private final Words words;
  private final InstantSource clock;

  FindingViews(
      NamedParameterJdbcTemplate jdbc,
      Docket docket,
      LawInForce law,
      Words words,
      InstantSource clock) {
    this.jdbc = jdbc;
    this.docket = docket;
    this.law = law;
    this.words = words;
    this.clock = clock;
  }

  /** A finding in the projection. */
  record Key(String caseId, int number, Instant at) {
    String cursor() {
      return at.getEpochSecond() + "." + at.getNano() + "|" + caseId + "|" + number;
    }
  }

  /** The findings that the query asks for, newest first, at most so many. */
  List<Key> keys(Query query, int most) {
    return jdbc.query(
        "select f.case_id, f.number, f.broken_at from finding f join case_file c using (case_id)"
            + query.where()
            + " order by f.broken_at desc, f.case_id, f.number limit "
            + most,
        query.values(),
        (row, number) -> key(row));
  }

  private static Key key(ResultSet row) throws SQLException {
    return new Key(row.getString(1), row.getInt(2), row.getTimestamp(3).toInstant());
  }

  /** These findings as they are now; one that is none any more is left out. */
  List<FindingView> now(List<Key> keys, Language language) {
    Map<String, Verdict> verdicts = new HashMap<>();
    docket
        .files(keys.stream().map(Key::caseId).distinct().toList())
        .forEach(
            file ->
                judge(file, clock.instant(), Instant.MAX)
                    .ifPresent(verdict -> verdicts.put(file.caseId(), verdict)));
    List<FindingView> views = new ArrayList<>();
    for (Key key : keys) {
      Verdict verdict = verdicts.get(key.caseId());
      if (verdict != null && key.number() < verdict.findings().size()) {
        views.add(view(verdict.findings().get(key.number()), language));
      }
    }
    return views;
  }

  Optional<Verdict> judge(CaseFile file, Instant asOf, Instant knownAt) {
    try {
      return Optional.of(law.now().judge().judge(file, asOf, knownAt));
    } catch (IllegalArgumentException nothingToJudge) {
      return Optional.empty();
    }
  }

  FindingView view(Finding finding, Language language) {
    FindingWords said = words.findings(language);
    return new FindingView(
        finding.caseId(),
        finding.basis().item().code(),
        new FindingView.Place(
            finding.point().stage(),
            finding.point().layer().code(),
            finding.point().id(),
            finding.kind().code(),
            finding.level().code()),
        OffsetDateTime.ofInstant(finding.at(), law.now().catalogue().settings().zone()),
        late(finding),
        said.detail(finding),
        why(finding));
  }

  private static FindingView.@org.jspecify.annotations.Nullable Late late(Finding finding) {
    Breach.Lateness late = finding.breach().lateness();
    return late == null ? null : new FindingView.Late(late.dueOn(), late.actualOn(), late.over());
  }

  private static String why(Finding finding) {
    String caseId = UriUtils.encodePathSegment(finding.caseId(), StandardCharsets.UTF_8);
    String point = UriUtils.encodePath(finding.point().id(), StandardCharsets.UTF_8);
    return "/api/why/" + caseId + "/" + point;
  }
}
