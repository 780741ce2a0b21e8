/** Events kept compactly until every log has been heard. */
@NullMarked
package io.plumbline.eventlog.store;

import org.jspecify.annotations.NullMarked;
