/** Text on a screen: how wide it is, where it may be broken, tables and colour. */
@NullMarked
package io.plumbline.cli.text;

import org.jspecify.annotations.NullMarked;
