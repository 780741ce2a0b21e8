package io.plumbline.server.pages;

import io.plumbline.server.people.Person;

/**
 * What somebody may begin from a page that is about something else.
 *
 * @param issue supervision orders
 * @param propose records of accountability
 */
record May(boolean issue, boolean propose) {
  static May of(Person person) {
    return new May(
        Desks.isOpen(person, "GET", "/orders/new"),
        Desks.isOpen(person, "GET", "/accountability/new"));
  }
}
