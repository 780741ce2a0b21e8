/** What several servers on one database agree upon: which of them does a thing. */
@NullMarked
package io.plumbline.server.cluster;

import org.jspecify.annotations.NullMarked;
