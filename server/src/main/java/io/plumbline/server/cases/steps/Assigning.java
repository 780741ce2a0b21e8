package io.plumbline.server.cases.steps;

import io.plumbline.server.cases.hand.CaseBook;
import io.plumbline.server.cases.hand.CaseHead;
import io.plumbline.server.cases.hand.CaseHead.Handler;
import io.plumbline.server.cases.hand.CaseWords;
import io.plumbline.server.cases.hand.Entered;
import io.plumbline.server.cases.hand.Objection;
import io.plumbline.server.cases.hand.Tokens;
import io.plumbline.server.docket.Docket;
import io.plumbline.server.people.Acts;
import io.plumbline.server.people.Person;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives cases to handlers (指派经办人). */
@Service
public class Assigning {
  private final CaseBook book;
  private final Docket docket;
  private final JdbcTemplate jdbc;
  private final InstantSource clock;
  private final CaseWords words;
  private final Acts acts;

  Assigning(
      CaseBook book,
      Docket docket,
      JdbcTemplate jdbc,
      InstantSource clock,
      CaseWords words,
      Acts acts) {
    this.book = book;
    this.docket = docket;
    this.jdbc = jdbc;
    this.clock = clock;
    this.words = words;
    this.acts = acts;
  }

  /** A chief or deputy director gives a case to somebody of its unit. */
  @Transactional
  public List<Objection> assign(Person person, String caseId, Entered entered) {
    book.head(person, caseId);
    docket.lock(List.of(caseId));
    CaseHead head = book.head(person, caseId);
    String token = entered.get("token");
    if (!Tokens.isToken(token)) {
      return objection("", "token");
    }
    if (isKnown(token)) {
      return List.of();
    }
    if (!entered.get("from").equals(Long.toString(head.handlerId()))) {
      return objection("", "changed-handler", head.handlerName());
    }
    return book.handlersOf(head.unitId()).stream()
        .filter(handler -> Long.toString(handler.id()).equals(entered.get("handler")))
        .findFirst()
        .map(handler -> given(person, caseId, handler, token))
        .orElseGet(() -> objection("handler", "handler", head.unit()));
  }

  private List<Objection> given(Person person, String caseId, Handler handler, String token) {
    give(person, caseId, handler.id(), token);
    acts.record(person, "case.assign", caseId, true, Long.toString(handler.id()));
    return List.of();
  }

  /** A clerk takes a case of the unit that nobody handles. */
  @Transactional
  public List<Objection> take(Person person, String caseId, Entered entered) {
    docket.lock(List.of(caseId));
    String token = entered.get("token");
    if (!Tokens.isToken(token)) {
      return objection("", "token");
    }
    if (isKnown(token)) {
      return List.of();
    }
    if (book.unassigned(person, caseId).isEmpty()) {
      return objection("", "taken-already", caseId);
    }
    give(person, caseId, person.id(), token);
    acts.record(person, "case.take", caseId, true, "");
    return List.of();
  }

  private boolean isKnown(String token) {
    return !jdbc.queryForList("select 1 from assignment where token = ?", token).isEmpty();
  }

  private void give(Person person, String caseId, long to, String token) {
    jdbc.update(
        "insert into assignment (token, case_id, at, by_account, to_account) values (?,?,?,?,?)",
        token,
        caseId,
        Timestamp.from(clock.instant()),
        person.id(),
        to);
    book.give(caseId, to);
  }

  private List<Objection> objection(String field, String code, Object... args) {
    return List.of(new Objection(field, code, words.say("refusal." + code, args)));
  }
}
