/**
 * Supervision orders (督办): something is to be put right by a day, and somebody looks whether it
 * was.
 */
@NullMarked
package io.plumbline.server.orders;

import org.jspecify.annotations.NullMarked;
