package io.plumbline.benchmarks;

import io.plumbline.catalogue.Catalogues;
import io.plumbline.catalogue.Reading;
import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.catalogue.SupervisionPoint;
import io.plumbline.kernel.days.Limit;
import io.plumbline.kernel.days.WorkCalendar;
import io.plumbline.kernel.rules.AmountRule;
import io.plumbline.kernel.rules.ComplaintRule;
import io.plumbline.kernel.rules.Deadline;
import io.plumbline.kernel.rules.DocumentRule;
import io.plumbline.kernel.rules.Headcount;
import io.plumbline.kernel.rules.Trigger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same rules in SQL, run by DuckDB on both cores: {@code SqlAudit LOG AS_OF}. */
public final class SqlAudit {
  private static final LocalDate FIRST = LocalDate.of(2007, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2029, 12, 31);

  private final Connection duck;

  private SqlAudit(Connection duck) {
    this.duck = duck;
  }

  /** Prints how many findings the SQL makes of the log. */
  public static void main(String[] args) throws SQLException, IOException {
    Reading reading = Catalogues.builtIn();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      SqlAudit audit = new SqlAudit(duck);
      audit.run("set threads to 2");
      audit.layDays(reading.calendar());
      audit.layRules(reading.catalogue().orElseThrow());
      audit.runScript(args[0], args[1]);
      System.out.println("findings by SQL: " + audit.count());
    }
  }

  private void layDays(WorkCalendar calendar) throws SQLException {
    run("create temp table days (day date, worked integer, next_working date)");
    run("create temp table working (day date, number integer)");
    try (PreparedStatement day = duck.prepareStatement("insert into days values (?, ?, ?)");
        PreparedStatement working = duck.prepareStatement("insert into working values (?, ?)")) {
      int worked = 0;
      for (LocalDate on = FIRST; !on.isAfter(LAST); on = on.plusDays(1)) {
        if (calendar.isWorkingDay(on)) {
          batch(working, on, ++worked);
        }
        batch(day, on, worked, calendar.workingDayFrom(on));
      }
      day.executeBatch();
      working.executeBatch();
    }
  }

  private void layRules(Catalogue catalogue) throws SQLException {
    run("create temp table stages (item varchar, stage varchar, pos integer)");
    run(
        "create temp table rules (item varchar, point varchar, kind varchar, first integer, last integer, unit varchar,"
            + " n integer, document varchar, major boolean, minimum decimal(18,2), maximum decimal(18,2),"
            + " per_person boolean)");
    try (PreparedStatement stage = duck.prepareStatement("insert into stages values (?, ?, ?)");
        PreparedStatement rule =
            duck.prepareStatement("insert into rules values (?,?,?,?,?,?,?,?,?,?,?,?)")) {
      for (PowerItem item : catalogue.items()) {
        List<String> stages = item.stageIds();
        for (int i = 0; i < stages.size(); i++) {
          batch(stage, item.code(), stages.get(i), i);
        }
        for (SupervisionPoint point : item.pointsOn(LocalDate.of(2025, 6, 1))) {
          layRule(rule, item, point);
        }
      }
      stage.executeBatch();
      rule.executeBatch();
    }
  }

  private static void layRule(PreparedStatement rule, PowerItem item, SupervisionPoint point)
      throws SQLException {
    int first = point.place().stages().first();
    int last = point.place().stages().last();
    if (point.rule() instanceof Deadline d) {
      layDeadline(rule, item, point, d);
    } else if (point.rule() instanceof DocumentRule d) {
      batch(
          rule,
          item.code(),
          point.id(),
          "document",
          first,
          last,
          null,
          d.minimumSigners(),
          d.name().zh(),
          d.majorOnly(),
          null,
          null,
          null);
    } else if (point.rule() instanceof Headcount h) {
      batch(
          rule,
          item.code(),
          point.id(),
          "headcount",
          first,
          last,
          null,
          h.minimum(),
          null,
          null,
          null,
          null,
          null);
    } else if (point.rule() instanceof AmountRule a) {
      batch(
          rule,
          item.code(),
          point.id(),
          "amount",
          first,
          last,
          null,
          null,
          null,
          null,
          a.minimum(),
          a.maximum(),
          a.perPerson());
    } else if (point.rule() instanceof ComplaintRule) {
      batch(
          rule,
          item.code(),
          point.id(),
          "complaint",
          first,
          last,
          null,
          null,
          null,
          null,
          null,
          null,
          null);
    }
  }

  private static void layDeadline(
      PreparedStatement rule, PowerItem item, SupervisionPoint point, Deadline d)
      throws SQLException {
    int first =
        d.from() instanceof Trigger.Completed c
            ? item.positionOf(c.stage()) + 1
            : d.from() instanceof Trigger.Opened ? 0 : point.place().stages().first();
    int last =
        d.to() instanceof Trigger.Completed c
            ? item.positionOf(c.stage())
            : point.place().stages().last();
    String unit =
        d.limit() instanceof Limit.WorkingDays
            ? "working_days"
            : d.limit() instanceof Limit.CalendarDays ? "calendar_days" : "day_of_next_month";
    batch(
        rule,
        item.code(),
        point.id(),
        "deadline",
        first,
        last,
        unit,
        d.limit().number(),
        null,
        null,
        null,
        null,
        null);
  }

  private void runScript(String log, String asOf) throws SQLException, IOException {
    try (InputStream in = SqlAudit.class.getResourceAsStream("audit.sql")) {
      String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String statement :
          script.replace("${LOG}", log).replace("${AS_OF}", asOf).split(";\\R")) {
        if (!statement.isBlank()) {
          run(statement);
        }
      }
    }
  }

  private long count() throws SQLException {
    try (Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from findings")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = duck.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void batch(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }
}
