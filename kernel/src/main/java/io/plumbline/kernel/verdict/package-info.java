/** The verdict: a pure function of catalogue, calendar, events and time. */
@NullMarked
package io.plumbline.kernel.verdict;

import org.jspecify.annotations.NullMarked;
