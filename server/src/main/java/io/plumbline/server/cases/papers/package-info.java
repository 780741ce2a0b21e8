/** What an applicant is given: the receipt, the one-time notice, the list of materials. */
@NullMarked
package io.plumbline.server.cases.papers;

import org.jspecify.annotations.NullMarked;
