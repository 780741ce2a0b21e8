@NullMarked
package io.plumbline.server.people;

import org.jspecify.annotations.NullMarked;
