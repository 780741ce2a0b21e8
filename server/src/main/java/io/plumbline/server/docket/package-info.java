/** The record of the cases: events as they were told, each once, never changed. */
@NullMarked
package io.plumbline.server.docket;

import org.jspecify.annotations.NullMarked;
