/** How an applicant is reached, and that they are told when their case completes. */
@NullMarked
package io.plumbline.server.cases.contacts;

import org.jspecify.annotations.NullMarked;
