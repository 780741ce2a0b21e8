/** Tests of what an auditor does. */
@NullMarked
package io.plumbline.server.people.acts;

import org.jspecify.annotations.NullMarked;
