/** What is said to people: in the application, by e-mail and by SMS, and what became of it. */
@NullMarked
package io.plumbline.server.messages;

import org.jspecify.annotations.NullMarked;
