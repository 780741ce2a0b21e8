/** Tests of the tokens of business systems. */
@NullMarked
package io.plumbline.server.people.tokens;

import org.jspecify.annotations.NullMarked;
