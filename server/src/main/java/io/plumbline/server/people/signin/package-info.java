/** What stands between everybody and the pages: the doors, and who may pass. */
@NullMarked
package io.plumbline.server.people.signin;

import org.jspecify.annotations.NullMarked;
