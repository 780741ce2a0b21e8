/** The course of a case: its events told as one story of stages, pauses, papers and people. */
@NullMarked
package io.plumbline.kernel.course;

import org.jspecify.annotations.NullMarked;
