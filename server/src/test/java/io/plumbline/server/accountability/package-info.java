/** Tests of accountability. */
@NullMarked
package io.plumbline.server.accountability;

import org.jspecify.annotations.NullMarked;
