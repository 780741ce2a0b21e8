/** What every room shares: texts in two languages and messages by key. */
@NullMarked
package io.plumbline.kernel;

import org.jspecify.annotations.NullMarked;
