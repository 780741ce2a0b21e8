package io.plumbline.server.operations.demo;

import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.events.EventFacts;
import io.plumbline.kernel.verdict.CaseFile;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Gives the demo's cases to whoever worked on them last, and to their unit. */
@Component
class Handlers {
  private final JdbcTemplate jdbc;
  private final DemoStaff staff;

  Handlers(JdbcTemplate jdbc, DemoStaff staff) {
    this.jdbc = jdbc;
    this.staff = staff;
  }

  private record Handed(String caseId, String unit, Long handler) {}

  void assign(List<CaseFile> files) {
    Map<String, Long> accounts = staff.accounts();
    List<Handed> handed = files.stream().flatMap(file -> last(file, accounts).stream()).toList();
    jdbc.batchUpdate(
        "update case_file set unit_id = ?, handler_id = ? where case_id = ?",
        handed,
        500,
        (statement, one) -> {
          statement.setString(1, one.unit());
          statement.setLong(2, one.handler());
          statement.setString(3, one.caseId());
        });
  }

  private static java.util.Optional<Handed> last(CaseFile file, Map<String, Long> accounts) {
    List<CaseEvent> events = file.events();
    for (int i = events.size() - 1; i >= 0; i--) {
      EventFacts facts = events.get(i).facts();
      Long account = accounts.get(DemoStaff.key(facts.unit(), facts.actor()));
      if (account != null) {
        return java.util.Optional.of(new Handed(file.caseId(), facts.unit(), account));
      }
    }
    return java.util.Optional.empty();
  }
}
