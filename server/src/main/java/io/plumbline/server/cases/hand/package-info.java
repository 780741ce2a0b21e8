/** The case that somebody has in hand, and what its pages share: words, forms, objections. */
@NullMarked
package io.plumbline.server.cases.hand;

import org.jspecify.annotations.NullMarked;
