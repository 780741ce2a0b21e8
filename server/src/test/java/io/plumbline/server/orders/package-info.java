/** Tests of the supervision orders. */
@NullMarked
package io.plumbline.server.orders;

import org.jspecify.annotations.NullMarked;
