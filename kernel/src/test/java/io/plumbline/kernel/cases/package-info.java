/** Catalogues, cases and verdicts in a few words, for tests. */
@NullMarked
package io.plumbline.kernel.cases;

import org.jspecify.annotations.NullMarked;
