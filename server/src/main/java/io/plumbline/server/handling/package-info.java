/** What people do with an alert: answer, appeal, verify, cancel, put right, close. */
@NullMarked
package io.plumbline.server.handling;

import org.jspecify.annotations.NullMarked;
