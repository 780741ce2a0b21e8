/** By what the server judges: the catalogue, the calendar and the time. */
@NullMarked
package io.plumbline.server.law;

import org.jspecify.annotations.NullMarked;
