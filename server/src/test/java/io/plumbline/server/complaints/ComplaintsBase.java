package io.plumbline.server.complaints;

import io.plumbline.server.ServerTestBase;
import io.plumbline.server.Staff;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/** What tests of complaints begin with: a citizen, inspectors, a handler. */
abstract class ComplaintsBase extends ServerTestBase {
  @LocalServerPort int port;
  @Autowired WebApplicationContext context;
  @Autowired Closing closing;
  Office office;
  Citizen citizen;
  Person inspector;
  Person other;
  Person handler;

  @BeforeEach
  void everybody() {
    office = new Office(context);
    citizen = new Citizen(port, clock);
    inspector = Staff.employ(jdbc, "c-inspector", "荀正言", null, Role.INSPECTOR);
    other = Staff.employ(jdbc, "c-other", "荀慎行", null, Role.INSPECTOR);
    handler = Staff.employ(jdbc, "c-handler", "滕若水", null, Role.CLERK);
  }

  /** The complaint filed last. */
  long last() {
    return number("select max(id) from complaint");
  }

  long number(String sql, Object... args) {
    return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class, args));
  }

  String state(long id) {
    return Objects.requireNonNull(
        jdbc.queryForObject("select state from complaint where id = ?", String.class, id));
  }

  String due(long id) {
    return String.valueOf(
        jdbc.queryForObject("select due_on::text from complaint where id = ?", String.class, id));
  }

  /** Files one anonymously; its receipt code. */
  String filed(String text) {
    return citizen.complain("kind", "complaint", "who", "anonymous", "text", text).code();
  }
}
