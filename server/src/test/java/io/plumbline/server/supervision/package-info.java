@NullMarked
package io.plumbline.server.supervision;

import org.jspecify.annotations.NullMarked;
