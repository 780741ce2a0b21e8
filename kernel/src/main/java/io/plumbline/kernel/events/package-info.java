/** The facts of a case: what happened, when it happened, and when it was learned. */
@NullMarked
package io.plumbline.kernel.events;

import org.jspecify.annotations.NullMarked;
