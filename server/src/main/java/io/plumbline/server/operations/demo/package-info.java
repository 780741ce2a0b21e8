/** A made-up bureau, to see the product at work: its people, its last year and its today. */
@NullMarked
package io.plumbline.server.operations.demo;

import org.jspecify.annotations.NullMarked;
