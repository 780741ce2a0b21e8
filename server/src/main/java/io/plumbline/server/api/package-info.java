/**
 * The frame of the interface for other systems: problems, pages of lists, versions, its
 * description.
 */
@NullMarked
package io.plumbline.server.api;

import org.jspecify.annotations.NullMarked;
