/** The command line: plumbline in a terminal. */
@NullMarked
package io.plumbline.cli;

import org.jspecify.annotations.NullMarked;
