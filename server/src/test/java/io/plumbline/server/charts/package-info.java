/** The charts drawn: every sentence of all of them, and what lives on them. */
@NullMarked
package io.plumbline.server.charts;

import org.jspecify.annotations.NullMarked;
