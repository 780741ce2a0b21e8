/** Loads a running server as a bureau would, and prints how fast it answers. */
@NullMarked
package io.plumbline.benchmarks.load;

import org.jspecify.annotations.NullMarked;
