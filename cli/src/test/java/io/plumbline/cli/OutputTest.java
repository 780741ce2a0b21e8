package io.plumbline.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person reads in a terminal, in both languages, as golden files. */
class OutputTest {
  private static final String LOGS = "src/test/resources/io/plumbline/cli/logs/";
  @TempDir Path home;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "help, --help",
    "help-audit, audit --help",
    "help-explain, help explain",
    "help-simulate, simulate --help",
    "help-coverage, coverage --help",
    "help-catalogue, catalogue --help",
    "help-catalogue-list, catalogue list --help",
    "help-catalogue-show, catalogue show --help",
    "help-catalogue-check, catalogue check --help",
    "help-catalogue-export, catalogue export --help",
    "help-catalogue-new, catalogue new --help",
    "help-calendar, calendar --help",
    "help-calendar-add, calendar add --help",
    "help-calendar-count, calendar count --help",
    "help-calendar-show, calendar show --help",
    "help-calendar-import, calendar import --help",
    "catalogue-list, catalogue list",
    "catalogue-check, catalogue check",
    "catalogue-show-CF-05, catalogue show CF-05",
    "catalogue-show-XK-01, catalogue show XK-01",
    "catalogue-show-QR-01, catalogue show QR-01",
    "catalogue-show-ZS-02, catalogue show ZS-02",
    "coverage, coverage",
    "calendar-add-working-days, calendar add 2026-09-24 +10wd",
    "calendar-add-days, calendar add 2026-09-24 +10d",
    "calendar-add-month, calendar add 2027-01-31 +1mo",
    "calendar-add-provisional, calendar add 2026-12-25 +5wd",
    "calendar-count, calendar count 2026-09-24 2026-10-12",
    "calendar-show, calendar show 2026-10",
    "calendar-show-provisional, calendar show 2027-02",
    "no-command, catalogue",
    "unknown-command, catalogue shw",
    "unknown-option, catalogue show CF-05 --sgv x",
    "missing-parameter, catalogue show",
    "not-a-number, simulate --cases many --seed 1 --out log.csv",
    "unknown-item, catalogue show CF-99",
    "unreadable-date, calendar add 24.9.2026 +10wd",
    "unreadable-limit, calendar add 2026-09-24 ten",
    "wrong-order, calendar count 2026-09-24 2026-09-01",
    "missing-catalogue, catalogue check no-such-folder",
    "unknown-language, catalogue list --lang fr",
    "audit, audit LOG --as-of 2026-10-31",
    "audit-known-at, audit LOG --as-of 2026-10-31 --known-at 2026-10-15",
    "audit-one-item, audit LOG --as-of 2026-10-31 --item CF-05",
    "audit-nothing, audit LOG --as-of 2026-08-03",
    "audit-out, audit LOG --as-of 2026-10-31 --out HOME/findings.csv",
    "audit-rejects, audit BAD --as-of 2026-10-31 --out HOME/findings.csv",
    "audit-out-kind, audit LOG --as-of 2026-10-31 --out findings.doc",
    "audit-no-time, audit LOG",
    "audit-no-log, audit no-such-log.csv --as-of 2026-10-31",
    "audit-a-folder, audit src --as-of 2026-10-31",
    "explain, explain LOG --case 许2026-017 --as-of 2026-10-31",
    "explain-point, explain LOG --case 许2026-018 --point XK-01/决定/1 --as-of 2026-10-31",
    "explain-penalty, explain LOG --case 罚2026-005 --as-of 2026-12-31",
    "explain-point-json, explain LOG --case 许2026-018 --point XK-01/决定/1 --as-of 2026-10-31 --json",
    "explain-unknown-case, explain LOG --case 许2026-071 --as-of 2026-10-31",
    "explain-unknown-point, explain LOG --case 许2026-018 --point XK-01/决定/9 --as-of 2026-10-31",
    "simulate, simulate --cases 20 --seed 1 --out HOME/log.csv",
    "simulate-too-many, simulate --cases 0 --seed 1 --out HOME/log.csv",
  })
  void reads_well_in_both_languages(String name, String line) {
    for (String language : new String[] {"zh", "en"}) {
      Call call =
          new Call(home).with("LANG", language.equals("zh") ? "zh_CN.UTF-8" : "en_GB.UTF-8");
      Golden.check(language + "/" + name, said(call.run(words(line))));
    }
  }

  private String[] words(String line) {
    return line.replace("LOG", LOGS + "cases.csv")
        .replace("BAD", LOGS + "faulty.csv")
        .replace("HOME", home.toString())
        .split(" ", -1);
  }

  /** The test's own folder has another name each time. */
  private String said(Call.Answer answer) {
    return answer.all().replace(home.toString(), "HOME");
  }

  @ParameterizedTest(name = "{0} columns")
  @CsvSource({"60", "100"})
  void a_chart_fits_the_terminal(String columns) {
    Golden.check(
        "zh/catalogue-show-XK-01-" + columns,
        new Call(home).with("COLUMNS", columns).run("catalogue", "show", "XK-01").all());
  }
}
