/** Tests of what the administrators do with accounts. */
@NullMarked
package io.plumbline.server.people.accounts;

import org.jspecify.annotations.NullMarked;
