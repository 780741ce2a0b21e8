/** How facts come in from other systems: the API for events, and logs sent in through the page. */
@NullMarked
package io.plumbline.server.intake;

import org.jspecify.annotations.NullMarked;
