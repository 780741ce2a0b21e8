package io.plumbline.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalogue.Catalogues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseLookupTest {
  private static final String HEAD = "case,item,event,stage,time,id,source\n";
  @TempDir Path folder;
  private Path log;

  @BeforeEach
  void name() {
    log = folder.resolve("log.csv");
  }

  private CaseLookup.Found find(String caseId, String rows) throws IOException {
    Files.writeString(log, HEAD + rows);
    return new CaseLookup(Catalogues.builtIn().catalogue().orElseThrow())
        .find(List.of(log), caseId);
  }

  @Test
  void a_case_is_found_with_its_rows_alone() throws IOException {
    CaseLookup.Found found =
        find(
            "A-1",
            """
            A-1,XK-01,open,,2026-11-02T09:00,1,s
            A-10,XK-01,open,,2026-11-02T09:00,2,s
            A-1,XK-01,complete,受理,2026-11-03T09:00,3,s
            """);
    assertThat(found.file().orElseThrow().events()).hasSize(2);
    assertThat(found.otherIds()).containsExactly("A-10");
    assertThat(found.rejects()).isEmpty();
  }

  @Test
  void a_number_that_an_earlier_event_of_another_case_has_is_refused_as_the_audit_refuses_it()
      throws IOException {
    CaseLookup.Found found =
        find(
            "A-2",
            """
            A-2,XK-01,open,,2026-11-03T09:00,7,s
            A-1,XK-01,open,,2026-11-02T09:00,7,s
            A-2,XK-01,complete,受理,2026-11-04T09:00,8,s
            """);
    assertThat(found.file().orElseThrow().events()).hasSize(1);
    assertThat(found.rejects())
        .extracting(reject -> reject.reason().key())
        .containsExactly("refusal.id-of-other-case");
  }

  @Test
  void refused_rows_of_a_case_with_a_longer_number_are_not_its_own() throws IOException {
    CaseLookup.Found found =
        find(
            "A-1",
            """
            A-1,XK-01,open,,2026-11-02T09:00,1,s
            A-10,XK-01,open,,2026-11-02T09:00
            A-1,XK-01
            """);
    assertThat(found.rejects()).extracting(Reject::line).containsExactly(4L);
  }

  @Test
  void what_is_wrong_with_a_log_as_a_whole_is_told() throws IOException {
    Files.writeString(log, "no,columns,here\n1,2,3\n");
    CaseLookup.Found found =
        new CaseLookup(Catalogues.builtIn().catalogue().orElseThrow()).find(List.of(log), "A-1");
    assertThat(found.file()).isEmpty();
    assertThat(found.rejects()).isNotEmpty();
  }
}
