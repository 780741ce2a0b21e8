/** What the administrators do with accounts: make them, give them rights, shut them. */
@NullMarked
package io.plumbline.server.people.accounts;

import org.jspecify.annotations.NullMarked;
