@NullMarked
package io.plumbline.server.operations.demo;

import org.jspecify.annotations.NullMarked;
