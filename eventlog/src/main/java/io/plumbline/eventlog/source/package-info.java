/** Log files as a stream of rows, whatever their format, in chunks that several threads read. */
@NullMarked
package io.plumbline.eventlog.source;

import org.jspecify.annotations.NullMarked;
