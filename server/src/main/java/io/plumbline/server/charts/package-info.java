/** The charts to look at: every item's, and each case's with its path lit. */
@NullMarked
package io.plumbline.server.charts;

import org.jspecify.annotations.NullMarked;
