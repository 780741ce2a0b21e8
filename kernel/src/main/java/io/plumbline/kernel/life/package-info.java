/** What may happen to an alert, an order, a complaint and an accountability record, and by whom. */
@NullMarked
package io.plumbline.kernel.life;

import org.jspecify.annotations.NullMarked;
