/** Days as the law counts them: work calendars, limits, and clocks that stop and go on. */
@NullMarked
package io.plumbline.kernel.days;

import org.jspecify.annotations.NullMarked;
