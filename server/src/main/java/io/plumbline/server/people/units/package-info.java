/** What the system administrator does with the bureau's units. */
@NullMarked
package io.plumbline.server.people.units;

import org.jspecify.annotations.NullMarked;
