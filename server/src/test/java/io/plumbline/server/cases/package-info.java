/** Tests of taking in cases and moving them. */
@NullMarked
package io.plumbline.server.cases;

import org.jspecify.annotations.NullMarked;
