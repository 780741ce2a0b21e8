/** What all pages share: their frame, their language, the workbench and the start page. */
@NullMarked
package io.plumbline.server.pages;

import org.jspecify.annotations.NullMarked;
