/** What a clerk does with a case: takes it in, moves it on, files its documents. */
@NullMarked
package io.plumbline.server.cases;

import org.jspecify.annotations.NullMarked;
