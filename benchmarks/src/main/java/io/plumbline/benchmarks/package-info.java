/** Measures Plumbline beside what people would use instead. */
@NullMarked
package io.plumbline.benchmarks;

import org.jspecify.annotations.NullMarked;
