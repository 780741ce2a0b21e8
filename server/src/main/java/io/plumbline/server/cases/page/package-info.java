/** What somebody sees of one case: where it stands, whose turn it is, what is asked for. */
@NullMarked
package io.plumbline.server.cases.page;

import org.jspecify.annotations.NullMarked;
