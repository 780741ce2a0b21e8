/** What must hold of the product as a whole, whichever door one takes. */
@NullMarked
package io.plumbline.acceptance;

import org.jspecify.annotations.NullMarked;
