/** One row of an event log: its columns, its times, and why it cannot be taken. */
@NullMarked
package io.plumbline.eventlog.row;

import org.jspecify.annotations.NullMarked;
