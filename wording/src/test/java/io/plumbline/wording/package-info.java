/** Tests of what a person reads. */
@NullMarked
package io.plumbline.wording;

import org.jspecify.annotations.NullMarked;
