/** Whose turn it is, and who hears of it when it takes too long. */
@NullMarked
package io.plumbline.server.turns;

import org.jspecify.annotations.NullMarked;
