/** The simulator: believable cases of any catalogue, and what was planted among them. */
@NullMarked
package io.plumbline.eventlog.simulate;

import org.jspecify.annotations.NullMarked;
