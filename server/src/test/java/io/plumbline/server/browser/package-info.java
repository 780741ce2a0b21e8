/** The pages as a person meets them: in a real browser, by mouse and by keyboard. */
@NullMarked
package io.plumbline.server.browser;

import org.jspecify.annotations.NullMarked;
