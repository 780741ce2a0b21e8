package io.plumbline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.Language;
import io.plumbline.wording.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of problem, each in the starter catalogue, with its exact place and its words. */
class ProblemsTest {
  private static final String SETTINGS = "catalogue.yaml";
  private static final String PERMIT = "items/PERMIT-01.yaml";
  private static final String BENEFIT = "items/BENEFIT-01.yaml";
  private static final String FINE = "items/FINE-01.yaml";
  private static final String POINTS = "sentences/points.yaml";
  private static final String RISKS = "sentences/risks.yaml";
  private static final String UNITS = "units.yaml";
  private static final String STATUTES = "statutes.yaml";
  private static final String CALENDAR = "calendar/public-holidays.csv";

  @TempDir private Path temp;
  private final StringBuilder told = new StringBuilder();
  private final Set<String> keys = new HashSet<>();
  private int cases;

  @Test
  void every_kind_of_problem_is_told_at_its_place() throws IOException {
    bytes();
    keysAndValues();
    settings();
    shared();
    items();
    calendars();
    files();
    several();
    Golden.isAsExpected("problems.txt", told.toString());
    assertThat(neverTold())
        .containsExactlyInAnyOrder(
            "problem.unreadable",
            "problem.csv",
            "problem.too-many-files",
            "problem.law-note",
            "problem.law-ends-later",
            "problem.law-per-person",
            "problem.law-range");
  }

  private void bytes() throws IOException {
    bytes("not UTF-8", "name: {zh: 名, en: Stra\u00dfe}\n".getBytes(StandardCharsets.ISO_8859_1));
    bytes("a NUL", "format: 1\nname: a\0b\n".getBytes(StandardCharsets.UTF_8));
    bytes("too large", " ".repeat((4 << 20) + 1).getBytes(StandardCharsets.UTF_8));
    bytes(
        "too deep", ("format: 1\nname: " + "[".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8));
    bytes("empty", "# nothing\n".getBytes(StandardCharsets.UTF_8));
    bytes("a list instead of keys", "- format: 1\n".getBytes(StandardCharsets.UTF_8));
    fault("a broken quote", SETTINGS, "time_zone: Europe/Berlin", "time_zone: 'Europe/Berlin");
    fault("a tab as indentation", SETTINGS, "  - {id: PERMIT", "\t- {id: PERMIT");
    fault("an anchor", SETTINGS, "en: Permits", "en: &p Permits");
    fault("an alias", SETTINGS, "en: Benefits", "en: *p");
    fault("a tag", SETTINGS, "format: 1", "format: !!int 1");
    fault("two documents", SETTINGS, "time_zone:", "---\ntime_zone:");
  }

  private void keysAndValues() throws IOException {
    fault("an unknown key", PERMIT, "category: PERMIT", "categroy: PERMIT");
    fault("a doubled key", PERMIT, "category: PERMIT", "category: PERMIT\ncategory: PERMIT");
    fault("a key that is a list", PERMIT, "category: PERMIT", "category: PERMIT\n? [a, b]\n: c");
    fault("a missing key", PERMIT, "code: PERMIT-01\n", "");
    fault("a list instead of a word", PERMIT, "category: PERMIT", "category: [PERMIT]");
    fault("nothing instead of a word", PERMIT, "category: PERMIT", "category:");
    fault(
        "a list instead of a text", PERMIT, "{zh: 建筑许可, en: Building permit}", "[Building permit]");
    fault(
        "a text in one language",
        PERMIT,
        "{zh: 建筑许可, en: Building permit}",
        "{en: Building permit}");
    fault("a word instead of a list", PERMIT, "risks: [R1, R4]", "risks: R1");
    fault("an empty list", PERMIT, "risks: [R1, R4]", "risks: []");
    fault(
        "a word instead of keys",
        PERMIT,
        "headcount: {minimum: 2, role: {zh: 勘查, en: survey}}",
        "headcount: 2");
    fault("a word instead of a number", PERMIT, "calendar_days: 30", "calendar_days: thirty");
    fault("a quoted number", PERMIT, "calendar_days: 30", "calendar_days: '30'");
    fault("a number out of range", PERMIT, "calendar_days: 30", "calendar_days: 0");
    fault("no flag", PERMIT, "roll: false", "roll: no");
    fault("an amount in words", PERMIT, "minimum: '50'", "minimum: fifty");
    fault("an amount without quotes", PERMIT, "minimum: '50'", "minimum: 50");
    fault("a date that does not exist", FINE, "'2024-07-01'", "'2024-02-30'");
    fault("a date without quotes", FINE, "'2024-07-01'", "2024-07-01");
    fault("an unknown choice", PERMIT, "level: high", "level: hihg");
    fault("one word twice in a list", PERMIT, "risks: [R1, R4]", "risks: [R1, R1]");
  }

  private void settings() throws IOException {
    fault("an unknown time zone", SETTINGS, "Europe/Berlin", "Europe/Berln");
    fault("a share above one", SETTINGS, "'0.8'", "'1.5'");
    fault("a state of no life", SETTINGS, "state: alert.answered", "state: alert.answerd");
    fault(
        "a limit of two units", SETTINGS, "working_days: 2}", "working_days: 2, calendar_days: 2}");
    fault("nobody to tell", SETTINGS, "tell: section_chief", "tell: chief");
    fault("an unknown scope", SETTINGS, "applies_to: [PERMIT]", "applies_to: [PERMITS]");
    fault(
        "an unknown provision",
        SETTINGS,
        "provision: Town Permits Act/12",
        "provision: Town Permits Act/13");
    fault(
        "no category",
        SETTINGS,
        """
        categories:
          - {id: PERMIT, name: {zh: 许可, en: Permits}}
          - {id: BENEFIT, name: {zh: 给付, en: Benefits}}
          - {id: FINE, name: {zh: 罚款, en: Fines}}
        """,
        "");
    fault("a calendar that is not there", SETTINGS, "calendar: files", "calendar: china");
  }

  private void shared() throws IOException {
    fault("an unknown capability", RISKS, "[rule.deadline]", "[rule.deadlines]");
    fault("coverage in other words", RISKS, "nothing yet", "nothing");
    fault("no rule", POINTS, "  deadline: {working_days: 3}\n", "");
    fault("two rules", POINTS, "  complaint: {}", "  complaint: {}\n  deadline: {working_days: 1}");
    fault("a key where none is", POINTS, "complaint: {}", "complaint: {when: major_case}");
    fault("two lengths", POINTS, "{working_days: 3}", "{working_days: 3, months: 1}");
    fault("no length", POINTS, "{working_days: 3}", "{}");
    fault(
        "a fixed date that rolls",
        BENEFIT,
        "day_of_next_month: 10,",
        "day_of_next_month: 10, roll: false,");
    fault(
        "a fixed date made longer",
        BENEFIT,
        "day_of_next_month: 10,",
        "day_of_next_month: 10, extension: {document: d, months: 1},");
    fault("a maximum below the minimum", BENEFIT, "maximum: '600'", "maximum: '60'");
    fault("an unknown unit", UNITS, "units: [Order Office]", "units: [Order Ofice]");
    fault(
        "a circle of units",
        UNITS,
        "{id: Permit Office, en: Permit Office}",
        "{id: Permit Office, en: Permit Office, parent: Permit Counter}");
    fault(
        "a phrase with two meanings",
        UNITS,
        "class: front desks}",
        "class: front desks, role: head}");
    fault(
        "an unresolved phrase",
        UNITS,
        "role: head}",
        "unresolved: {zh: 图上无此人, en: nobody of that name}}");
    fault(
        "one unit twice",
        UNITS,
        "{id: Benefits Office, en: Benefits Office}",
        "{id: Permit Office, en: Benefits Office}");
    fault("an id that is no provision's", STATUTES, "- id: Fines Act/3", "- id: Fines Act");
    fault(
        "a provision of an unknown statute",
        STATUTES,
        "- id: Town Permits Act/12",
        "- id: Town Permit Act/12");
    fault("a limit that applies to nothing", STATUTES, "    applies_to: [FINE]\n", "");
    fault("a stage that the item has not", STATUTES, "{completed: decided}", "{completed: decide}");
    fault(
        "a last day before the first",
        STATUTES,
        "'2020-01-01'",
        "'2020-01-01'\n    in_force_until: '2019-12-31'");
    fault(
        "a provision that is not confirmed",
        STATUTES,
        "    in_force_from: '2024-07-01'",
        "    confirmed: false");
  }

  private void items() throws IOException {
    fault("an unknown risk", PERMIT, "risks: [R1, R4]", "risks: [R1, R44]");
    fault("an unused risk", PERMIT, "risks: [R1, R4]", "risks: [R1]");
    fault(
        "an unknown responsible",
        PERMIT,
        "responsible: [the counters]",
        "responsible: [the counter]");
    fault("nobody responsible", PERMIT, "    responsible: [the counters]\n", "");
    fault("an unknown stage", PERMIT, "- stages: [archived]", "- stages: [archive]");
    fault("stages apart", PERMIT, "- stages: [archived]", "- stages: [accepted, decided]");
    fault("a number used twice", PERMIT, "- stages: [archived]", "- stages: [accepted]");
    fault("a number that is none", PERMIT, "      2: S3", "      two: S3");
    fault("per item outside a template", PERMIT, "      2: S3", "      2: per item");
    fault(
        "a stage named twice",
        PERMIT,
        "{id: archived, en: archived, code: E}",
        "{id: archived, en: decided, code: E}");
    fault(
        "a stage with a stroke",
        BENEFIT,
        "[claimed, checked, paid out]",
        "[claimed, checked, paid out, a/b]");
    fault(
        "a limit that stops before it starts",
        PERMIT,
        "from: {completed: accepted}, to: {completed: decided}",
        "from: {completed: decided}, to: {completed: accepted}");
    fault(
        "a place inferred", PERMIT, "    level: high", "    level: high\n    placement: inferred");
    fault("an unknown template", FINE, "template: fine", "template: fines");
    fault("stages beside a template", FINE, "template: fine", "template: fine\nstages: [a]");
    fault(
        "supervision without a template",
        FINE,
        "template: fine\n",
        "stages: [heard]\ncontrol_points: [{stages: [heard], responsible: [Order Office]}]\n");
    fault("a point that the template leaves out", FINE, "heard/2:", "heard/1:");
    fault("a place that is none", FINE, "heard/2:", "heard:");
    fault("one version twice", BENEFIT, "code: BENEFIT-01", "code: PERMIT-01");
    fault(
        "one name for two items",
        FINE,
        "en: Fine for parking on the pavement",
        "en: Building permit");
    fault("a transition without a day", FINE, "template: fine", "template: fine\napplies_to: {}");
  }

  private void calendars() throws IOException {
    fault("a kind that is none", CALENDAR, "2026-04-03,off", "2026-04-03,free");
    fault("a date that is none", CALENDAR, "2026-04-03", "2026-04-31");
    fault("a date twice", CALENDAR, "2026-04-06,off,Easter", "2026-04-03,off,Easter");
    fault("a date of two kinds", CALENDAR, "2026-04-06,off,Easter", "2026-04-03,work,Easter");
    fault("a working day made one", CALENDAR, "2026-04-03,off", "2026-04-03,work");
    fault("a year that is none", CALENDAR, "Good Friday,2026", "Good Friday,26");
    fault("a year far off", CALENDAR, "Good Friday,2026", "Good Friday,2062");
    fault("a quote left open", CALENDAR, "2026-04-03,off,Good", "2026-04-03,off,\"Good");
    fault("a column that is missing", CALENDAR, "date,kind,name", "date,kinds,name");
    file("only a header", CALENDAR, "date,kind,name,announced_for\n");
    file(
        "two calendars that disagree",
        "calendar/a.csv",
        "date,kind,name,announced_for\n2026-04-03,work,x,2026\n");
  }

  private void files() throws IOException {
    file("a file of an unknown name", "items/PERMIT-02.yml", "code: X\n");
    file("a file of another kind", "photo.jpg", "x");
    without("no calendar", CALENDAR);
    without("no settings", SETTINGS);
    without("no items", PERMIT, BENEFIT, FINE);
  }

  private void several() throws IOException {
    Path dir = starter();
    Faults.replace(dir, SETTINGS, "format: 1", "format: 2");
    Faults.replace(dir, PERMIT, "level: low", "level: lowest");
    Faults.replace(dir, FINE, "category: FINE", "category: FIN");
    Faults.write(dir, BENEFIT, "code: [\n");
    tell("several at once", dir);
  }

  private void fault(String name, String file, String... whatAndBy) throws IOException {
    Path dir = starter();
    for (int i = 0; i < whatAndBy.length; i += 2) {
      Faults.replace(dir, file, whatAndBy[i], whatAndBy[i + 1]);
    }
    tell(name, dir);
  }

  private void bytes(String name, byte[] bytes) throws IOException {
    Path dir = starter();
    Faults.write(dir, SETTINGS, bytes);
    tell(name, dir);
  }

  private void file(String name, String file, String text) throws IOException {
    Path dir = starter();
    Faults.write(dir, file, text);
    tell(name, dir);
  }

  private void without(String name, String... files) throws IOException {
    Path dir = starter();
    for (String file : files) {
      Files.delete(dir.resolve(file));
    }
    tell(name, dir);
  }

  private Path starter() throws IOException {
    Path dir = temp.resolve(String.valueOf(cases++));
    Starter.write(dir);
    return dir;
  }

  private void tell(String name, Path dir) throws IOException {
    List<Problem> problems = Check.of(dir).problems();
    assertThat(problems).as(name).isNotEmpty();
    told.append("== ").append(name).append('\n');
    for (Problem problem : problems) {
      keys.add(problem.message().key());
      told.append(problem.severity()).append(' ').append(problem.file());
      told.append(':').append(problem.line()).append(':').append(problem.column()).append('\n');
      for (Language language : List.of(Language.EN, Language.ZH)) {
        told.append("   ").append(new Wording(language).say(problem.message())).append('\n');
      }
    }
    told.append('\n');
  }

  private List<String> neverTold() {
    List<String> never =
        new ArrayList<>(ResourceBundle.getBundle("io.plumbline.wording.problem_en").keySet());
    never.removeIf(key -> keys.contains(key) || key.startsWith("problem.found-"));
    return never;
  }
}
