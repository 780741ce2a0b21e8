@NullMarked
package io.plumbline.server.operations.running;

import org.jspecify.annotations.NullMarked;
