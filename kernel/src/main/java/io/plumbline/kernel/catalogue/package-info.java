/** The charts as data: power items, control points, supervision points, provisions, their dates. */
@NullMarked
package io.plumbline.kernel.catalogue;

import org.jspecify.annotations.NullMarked;
