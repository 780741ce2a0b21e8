/** Event logs in, findings out: reads logs, refuses rows that cannot be read, judges the rest. */
@NullMarked
package io.plumbline.eventlog;

import org.jspecify.annotations.NullMarked;
