/** What the embedded database promises, tried on real servers. */
@NullMarked
package io.plumbline.database;

import org.jspecify.annotations.NullMarked;
