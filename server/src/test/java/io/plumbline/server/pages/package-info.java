/** What all pages share: their texts, their colours, their frame. */
@NullMarked
package io.plumbline.server.pages;

import org.jspecify.annotations.NullMarked;
