/** Tests of complaints: their life through the pages, and what is never kept. */
@NullMarked
package io.plumbline.server.complaints;

import org.jspecify.annotations.NullMarked;
