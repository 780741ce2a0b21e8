/** How the server is started, watched and kept going. */
@NullMarked
package io.plumbline.server.operations;

import org.jspecify.annotations.NullMarked;
