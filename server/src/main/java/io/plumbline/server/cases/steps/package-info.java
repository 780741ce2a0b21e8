/** What somebody does on a case: takes its steps, gives it to a handler. */
@NullMarked
package io.plumbline.server.cases.steps;

import org.jspecify.annotations.NullMarked;
