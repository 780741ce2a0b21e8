@NullMarked
package io.plumbline.server.cases.files;

import org.jspecify.annotations.NullMarked;
