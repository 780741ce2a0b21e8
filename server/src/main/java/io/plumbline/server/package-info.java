/** The bureau's system: cases live, supervised as they go. */
@NullMarked
package io.plumbline.server;

import org.jspecify.annotations.NullMarked;
