package io.plumbline.server.people;

/**
 * What is wrong with something that somebody entered.
 *
 * @param field the form's field at which it is shown
 * @param key of the message, below {@code people.refused}
 */
public record Refused(String field, String key) {}
