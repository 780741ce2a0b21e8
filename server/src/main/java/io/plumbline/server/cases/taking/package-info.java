/** What a clerk does at the counter: takes applications in, takes cases over. */
@NullMarked
package io.plumbline.server.cases.taking;

import org.jspecify.annotations.NullMarked;
