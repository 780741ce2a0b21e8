/** What an auditor does: reads the record of acts, and takes it away. */
@NullMarked
package io.plumbline.server.people.acts;

import org.jspecify.annotations.NullMarked;
