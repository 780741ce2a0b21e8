/** What must hold of the product as a whole, whichever door one takes. */
package io.plumbline.acceptance;
