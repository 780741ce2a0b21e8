/** Tests of the catalogue and its reader. */
@NullMarked
package io.plumbline.catalogue;

import org.jspecify.annotations.NullMarked;
