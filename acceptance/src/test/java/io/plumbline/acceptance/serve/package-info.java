/** The server as its operator meets it: a process that is started, stopped and killed. */
@NullMarked
package io.plumbline.acceptance.serve;

import org.jspecify.annotations.NullMarked;
