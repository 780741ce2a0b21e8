/** Tests of the law in force and what is counted by its calendar. */
@NullMarked
package io.plumbline.server.law;

import org.jspecify.annotations.NullMarked;
