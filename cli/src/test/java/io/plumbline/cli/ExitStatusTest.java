package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a call tells the shell, and that it never shows a stack trace. */
class ExitStatusTest {
  private static final String LOGS = "src/test/resources/io/plumbline/cli/logs/";
  @TempDir Path folder;
  private Call call;

  @BeforeEach
  void at_a_home_of_its_own() {
    call = new Call(folder.resolve("home"));
  }

  @Test
  void a_sound_catalogue_has_nothing_to_find() {
    assertThat(call.run("catalogue", "check").status()).isZero();
  }

  @Test
  void problems_of_a_catalogue_are_findings_each_with_its_place() throws IOException {
    Files.writeString(
        folder.resolve("catalogue.yaml"), "format: 1\nname: x\ntime_zone: Mars/Base\nwrong: 1\n");
    Call.Answer answer = call.run("catalogue", "check", folder.toString());
    assertThat(answer.status()).isEqualTo(1);
    assertThat(answer.out()).contains("catalogue.yaml:3:").contains("catalogue.yaml:4:");
  }

  @Test
  void a_catalogue_with_errors_cannot_be_worked_with() throws IOException {
    Files.writeString(folder.resolve("catalogue.yaml"), "format: 1\n");
    Call.Answer answer = call.run("--catalogue", folder.toString(), "catalogue", "list");
    assertThat(answer.status()).isEqualTo(3);
    assertThat(answer.err()).contains("catalogue.yaml");
  }

  @Test
  void what_was_typed_wrongly_could_not_run() {
    assertThat(call.run("catalogue").status()).isEqualTo(3);
    assertThat(call.run("nonsense").status()).isEqualTo(3);
    assertThat(call.run("catalogue", "show").status()).isEqualTo(3);
    assertThat(call.run("catalogue", "show", "XX-01").status()).isEqualTo(3);
    assertThat(call.run("catalogue", "list", "--lang", "fr").status()).isEqualTo(3);
  }

  @Test
  void help_and_version_are_answers() {
    assertThat(call.run().status()).isZero();
    assertThat(call.run("--help").status()).isZero();
    assertThat(call.run("--version").out()).startsWith("Plumbline 绳墨");
  }

  @Test
  void a_file_that_cannot_be_written_is_said_in_one_sentence() {
    Call.Answer answer =
        call.run(
            "catalogue", "show", "CF-05", "--svg", folder.resolve("no/such/folder.svg").toString());
    assertThat(answer.status()).isEqualTo(3);
    assertThat(answer.err().lines()).hasSize(1).first().asString().contains("folder.svg");
  }

  @Test
  void a_new_catalogue_passes_its_check_and_is_never_laid_over_another() {
    String name = folder.resolve("mine").toString();
    assertThat(call.run("catalogue", "new", name).status()).isZero();
    assertThat(call.run("catalogue", "check", name).status()).isZero();
    assertThat(call.run("catalogue", "new", name).status()).isEqualTo(3);
    assertThat(call.run("catalogue", "show", "PERMIT-01", "--catalogue", name).out())
        .contains("PERMIT-01");
  }

  @Test
  void an_audit_tells_findings_from_nothing_found_and_from_rejected_input() {
    assertThat(audit(LOGS + "cases.csv", "2026-08-03").status()).isZero();
    assertThat(audit(LOGS + "cases.csv", "2026-10-31").status()).isEqualTo(1);
    Path out = folder.resolve("findings.ndjson");
    Call.Answer faulty =
        call.run("audit", LOGS + "faulty.csv", "--as-of", "2026-10-31", "--out", out.toString());
    assertThat(faulty.status()).isEqualTo(2);
    assertThat(folder.resolve("findings.rejects.csv")).exists();
    assertThat(out).exists();
    assertThat(audit(LOGS + "cases.csv", "yesterday").status()).isEqualTo(3);
    assertThat(audit("no-such-log.csv", "2026-10-31").status()).isEqualTo(3);
  }

  @Test
  void no_log_is_ever_written_over() throws IOException {
    Path log = Files.copy(Path.of(LOGS, "faulty.csv"), folder.resolve("log.csv"));
    Path beside = Files.copy(log, folder.resolve("log.rejects.csv"));
    byte[] before = Files.readAllBytes(log);
    String[] overLog = {"audit", log.toString(), "--as-of", "2026-10-31", "--out", log.toString()};
    assertThat(call.run(overLog).status()).isEqualTo(3);
    String[] overOther = {"audit", log.toString(), beside.toString(), "--as-of", "2026-10-31"};
    assertThat(call.run(overOther).err()).contains("log.rejects.csv");
    assertThat(log).hasBinaryContent(before);
    assertThat(beside).hasBinaryContent(before);
  }

  @Test
  void a_folder_that_is_missing_is_told_before_the_work_begins() {
    Path nowhere = folder.resolve("no-such/findings.csv");
    Call.Answer answer =
        call.run("audit", LOGS + "cases.csv", "--as-of", "2026-10-31", "--out", nowhere.toString());
    assertThat(answer.status()).isEqualTo(3);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).contains("findings.csv");
  }

  @Test
  void a_log_of_which_nothing_could_be_used_is_not_called_clean() throws IOException {
    Path log = Files.writeString(folder.resolve("log.csv"), "案号;事件\n");
    Call.Answer answer =
        call.with("LANG", "en").run("audit", log.toString(), "--as-of", "2026-10-31");
    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.out()).doesNotContain("Nothing found").contains("nothing can be said");
    assertThat(answer.err()).contains("log.csv:1: ").contains("nothing of the logs was used");
  }

  @Test
  void a_log_cut_short_is_told_before_the_faulty_rows() throws IOException {
    String header = "case,item,event,time\n";
    Path rows =
        Files.writeString(folder.resolve("a.csv"), header + "A1,XX-99,open,2026-03-02\n".repeat(9));
    Path good = Files.writeString(folder.resolve("b.csv"), header + "A2,XK-01,open,2026-03-02\n");
    Path empty = Files.createFile(folder.resolve("z.csv"));
    Call.Answer answer =
        call.run(
            "audit", rows.toString(), good.toString(), empty.toString(), "--as-of", "2026-10-31");
    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.err().lines().skip(1)).first().asString().contains("z.csv:1: ");
  }

  @Test
  void no_case_at_all_leads_to_the_audit() throws IOException {
    Path log = Files.createFile(folder.resolve("log.csv"));
    Call.Answer answer = call.run("explain", log.toString(), "--case", "A1");
    assertThat(answer.status()).isEqualTo(3);
    assertThat(answer.err()).contains("plumbline audit");
  }

  @Test
  void a_folder_in_place_of_a_calendar_is_named() {
    assertThat(call.run("calendar", "import", folder.toString()).err())
        .contains(folder.toString())
        .doesNotContain("Is a directory");
  }

  @Test
  void what_simulate_planted_is_what_an_audit_finds() throws IOException {
    Path log = folder.resolve("log.csv");
    assertThat(
            call.run("simulate", "--cases", "400", "--seed", "5", "--out", log.toString()).status())
        .isZero();
    Path found = folder.resolve("found.csv");
    call.run("audit", log.toString(), "--as-of", "2026-12-31", "--out", found.toString());
    int planted = Files.readAllLines(folder.resolve("log.truth.csv")).size();
    assertThat(Files.readAllLines(found)).hasSize(planted);
  }

  private Call.Answer audit(String log, String asOf) {
    return call.run("audit", log, "--as-of", asOf);
  }

  @Test
  void colour_only_on_a_terminal_and_only_where_it_is_wanted() {
    assertThat(call.run("catalogue", "show", "XK-01").out()).doesNotContain("\u001b[");
    assertThat(call.onTerminal("catalogue", "show", "XK-01").out()).contains("\u001b[");
    assertThat(call.with("NO_COLOR", "1").onTerminal("catalogue", "show", "XK-01").out())
        .doesNotContain("\u001b[");
  }
}
