/** How the server fares: programme, law, store, jobs and messages on one page. */
@NullMarked
package io.plumbline.server.operations.running;

import org.jspecify.annotations.NullMarked;
