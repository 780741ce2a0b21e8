@NullMarked
package io.plumbline.server.api;

import org.jspecify.annotations.NullMarked;
