@NullMarked
package io.plumbline.server.docket;

import org.jspecify.annotations.NullMarked;
