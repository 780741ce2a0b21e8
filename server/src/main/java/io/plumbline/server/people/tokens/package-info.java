/**
 * What the security administrator does for business systems: gives them tokens, and takes them
 * back.
 */
@NullMarked
package io.plumbline.server.people.tokens;

import org.jspecify.annotations.NullMarked;
