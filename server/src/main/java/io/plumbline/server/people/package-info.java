/** Units and people: who somebody is, what they may do and which cases they see. */
@NullMarked
package io.plumbline.server.people;

import org.jspecify.annotations.NullMarked;
