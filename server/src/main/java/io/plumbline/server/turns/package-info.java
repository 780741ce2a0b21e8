/** Whose turn it is in everything that has a life, by when, and who is told when it took longer. */
@NullMarked
package io.plumbline.server.turns;

import org.jspecify.annotations.NullMarked;
