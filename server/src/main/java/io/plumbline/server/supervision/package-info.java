/** What the kernel finds of the cases, kept as a projection, and the alerts that come of it. */
@NullMarked
package io.plumbline.server.supervision;

import org.jspecify.annotations.NullMarked;
