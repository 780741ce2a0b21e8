package io.plumbline.server.operations.demo;

import io.plumbline.server.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works in the demo's bureau.
 *
 * @param login a staff number
 * @param unit where; null for none
 * @param role as what; null where nobody has given a right yet
 */
record Colleague(String login, String name, @Nullable String unit, @Nullable Role role) {}
