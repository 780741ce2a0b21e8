@NullMarked
package io.plumbline.server.intake;

import org.jspecify.annotations.NullMarked;
