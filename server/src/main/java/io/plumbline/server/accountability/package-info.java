/**
 * Accountability (责任追究): what followed for a unit or a person, seen by those only whom the rules
 * let see it.
 */
@NullMarked
package io.plumbline.server.accountability;

import org.jspecify.annotations.NullMarked;
