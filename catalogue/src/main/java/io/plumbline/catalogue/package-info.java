/** Catalogues and calendars as files: read, checked, listed, exported. */
@NullMarked
package io.plumbline.catalogue;

import org.jspecify.annotations.NullMarked;
