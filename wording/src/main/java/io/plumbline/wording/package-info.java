/** Every sentence that a person reads, by key, in Chinese and in English. */
@NullMarked
package io.plumbline.wording;

import org.jspecify.annotations.NullMarked;
