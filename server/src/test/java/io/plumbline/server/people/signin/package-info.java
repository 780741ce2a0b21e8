/** Tests of what stands between everybody and the pages. */
@NullMarked
package io.plumbline.server.people.signin;

import org.jspecify.annotations.NullMarked;
