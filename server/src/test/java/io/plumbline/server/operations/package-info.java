@NullMarked
package io.plumbline.server.operations;

import org.jspecify.annotations.NullMarked;
