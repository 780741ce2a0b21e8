/** A power item's chart as the posters show it: in a terminal and as a drawing. */
@NullMarked
package io.plumbline.cli.chart;

import org.jspecify.annotations.NullMarked;
