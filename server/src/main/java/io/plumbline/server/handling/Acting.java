package io.plumbline.server.handling;

import io.plumbline.kernel.life.AlertLife;
import io.plumbline.kernel.life.AlertLife.AlertAct;
import io.plumbline.kernel.life.AlertLife.AlertState;
import io.plumbline.kernel.life.Condition;
import io.plumbline.server.supervision.Alerts.Alert;
import io.plumbline.server.turns.TurnWords;
import io.plumbline.server.turns.Turns;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the page of an alert offers: a form for each act that the table lets somebody try. */
@Component
class Acting {
  private static final List<String> VERIFIED =
      List.of("true-complete", "true-incomplete", "untrue-complete", "untrue-incomplete");
  private static final Set<AlertAct> ACCOUNTING =
      Set.of(AlertAct.UPHOLD, AlertAct.DISMISS, AlertAct.ACCEPT);
  private final Turns turns;
  private final TurnWords words;
  private final MessageSource messages;
  private final JdbcTemplate jdbc;

  Acting(Turns turns, TurnWords words, MessageSource messages, JdbcTemplate jdbc) {
    this.turns = turns;
    this.words = words;
    this.messages = messages;
    this.jdbc = jdbc;
  }

  /**
   * A form.
   *
   * @param act the act's code
   * @param needs what has to be filled in, by the codes of conditions
   * @param choices the classes among which one is chosen; empty where none is
   * @param accounts whether it may say that somebody is held accountable
   * @param shows whether documents of the case may be named that show it
   * @param names whether it names a person
   */
  record Form(
      String act,
      Set<String> needs,
      List<String> choices,
      boolean accounts,
      boolean shows,
      boolean names) {}

  /** A document or a person to choose. */
  record Option(long id, String name) {}

  List<Form> forms(Alert alert, List<AlertAct> offered) {
    AlertState state = AlertLife.LIFE.state(alert.state());
    return offered.stream().map(act -> form(alert, state, act)).toList();
  }

  private static Form form(Alert alert, AlertState state, AlertAct act) {
    Set<String> needs =
        AlertLife.LIFE.steps().stream()
            .filter(step -> step.from() == state && step.act() == act)
            .flatMap(step -> step.needs().stream())
            .map(Condition::code)
            .collect(Collectors.toSet());
    boolean answers = act == AlertAct.ANSWER || act == AlertAct.APPEAL;
    return new Form(
        act.code(),
        needs,
        needs.contains(Condition.CLASS.code()) ? choices(act) : List.of(),
        ACCOUNTING.contains(act) && alert.level() == 3,
        answers || act == AlertAct.REPORT_RIGHTED,
        act == AlertAct.NAME_SOMEBODY);
  }

  private static List<String> choices(AlertAct act) {
    return act == AlertAct.UPHOLD || act == AlertAct.ASK_AGAIN
        ? VERIFIED
        : Stream.of(CancelClass.values()).map(CancelClass::code).toList();
  }

  /** The case's documents. */
  List<Option> evidence(Alert alert) {
    return jdbc.query(
        "select id, document || ' ' || file_name from case_document where case_id = ? order by id",
        (row, number) -> new Option(row.getLong(1), row.getString(2)),
        alert.subject().caseId());
  }

  /** Those who may be named: who handles cases, the case's own unit first. */
  List<Option> people(Alert alert) {
    return alert.named().personId() != null
        ? List.of()
        : jdbc.query(
            "select a.id, coalesce(u.name_zh || ' ', '') || a.name from account a"
                + " left join unit u on u.id = a.unit_id where a.active and exists (select 1"
                + " from account_role r where r.account_id = a.id"
                + " and r.role in ('CLERK','SECTION_CHIEF','DEPUTY_DIRECTOR'))"
                + " order by a.unit_id is distinct from (select unit_id from case_file"
                + " where case_id = ?), u.position, a.name limit 500",
            (row, number) -> new Option(row.getLong(1), row.getString(2)),
            alert.subject().caseId());
  }

  /** What is expected of whom by when, in one sentence. */
  String turn(Alert alert, Locale locale) {
    return turns
        .find("alert", alert.id())
        .map(waiting -> words.sentence(waiting, locale))
        .orElseGet(() -> messages.getMessage("handling.ended." + alert.state(), null, locale));
  }
}
