/**
 * Complaints and reports (投诉举报): filed by anybody in safety, handled by somebody it is not about.
 */
@NullMarked
package io.plumbline.server.complaints;

import org.jspecify.annotations.NullMarked;
