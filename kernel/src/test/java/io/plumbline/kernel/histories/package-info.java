/** Random histories that the seed brings back, and what must hold of the verdict on every one. */
@NullMarked
package io.plumbline.kernel.histories;

import org.jspecify.annotations.NullMarked;
