/** The five kinds of electronic supervision: what a rule asks, and how a case broke it. */
@NullMarked
package io.plumbline.kernel.rules;

import org.jspecify.annotations.NullMarked;
