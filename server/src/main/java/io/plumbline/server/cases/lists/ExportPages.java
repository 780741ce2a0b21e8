package io.plumbline.server.cases.lists;

import io.plumbline.server.cases.hand.CaseWords;
import io.plumbline.server.cases.lists.CaseLists.Line;
import io.plumbline.server.people.Acts;
import io.plumbline.server.people.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of cases as Excel, written while they are read. */
@Controller
class ExportPages {
  /** What a sheet holds at most, its heading left out. */
  private static final int MOST = 1_048_575;

  private static final List<String> COLUMNS =
      List.of(
          "number",
          "item-code",
          "item",
          "applicant",
          "unit",
          "handler",
          "stage",
          "state",
          "opened",
          "due",
          "level",
          "findings");
  private final CaseLists lists;
  private final CaseWords words;
  private final Acts acts;
  private final InstantSource clock;

  ExportPages(CaseLists lists, CaseWords words, Acts acts, InstantSource clock) {
    this.lists = lists;
    this.words = words;
    this.acts = acts;
    this.clock = clock;
  }

  @GetMapping("/cases/export.xlsx")
  void export(
      @AuthenticationPrincipal Person person,
      @RequestParam Map<String, String> parameters,
      HttpServletResponse response)
      throws IOException {
    CaseFilter filter = CaseFilter.of(parameters);
    acts.record(person, "case.export", "cases", true, filter.asked().toString());
    LocalDate today = LocalDate.ofInstant(clock.instant(), words.zone());
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader("Content-Disposition", "attachment; filename=\"cases-" + today + ".xlsx\"");
    try (Workbook book = new Workbook(response.getOutputStream(), "Plumbline", "1.0")) {
      Sheet sheet = new Sheet(book.newWorksheet(words.say("list.title")));
      lists.each(person, filter, MOST, sheet::add);
    }
  }

  /** The sheet that is written. */
  private final class Sheet {
    private final Worksheet sheet;
    private int row;

    Sheet(Worksheet sheet) {
      this.sheet = sheet;
      for (int i = 0; i < COLUMNS.size(); i++) {
        sheet.width(i, i == 2 || i == 3 ? 40 : 18);
        sheet.value(0, i, words.say("column." + COLUMNS.get(i)));
        sheet.style(0, i).bold().set();
      }
      sheet.freezePane(0, 1);
    }

    void add(Line line) {
      row++;
      List<String> texts =
          List.of(
              line.caseId(),
              line.item(),
              line.itemName(),
              line.applicant(),
              line.unit(),
              line.handler(),
              line.stage(),
              words.say("state." + line.state().code()),
              line.openedAt() == null ? "" : words.minute(line.openedAt()),
              line.dueOn() == null ? "" : line.dueOn().toString(),
              words.say("level." + line.level()));
      for (int i = 0; i < texts.size(); i++) {
        sheet.inlineString(row, i, printable(texts.get(i)));
      }
      sheet.value(row, texts.size(), line.findings());
      if (row % 1_000 == 0) {
        flush();
      }
    }

    /** What XML cannot hold would spoil the whole sheet. */
    private static String printable(String text) {
      return text.replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF]|\\p{Cs}", " ");
    }

    private void flush() {
      try {
        sheet.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
