/** Findings and refusals written to files. */
@NullMarked
package io.plumbline.eventlog.findings;

import org.jspecify.annotations.NullMarked;
