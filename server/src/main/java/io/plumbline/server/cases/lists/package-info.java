/** How somebody finds cases: lists, search, spreadsheets. */
@NullMarked
package io.plumbline.server.cases.lists;

import org.jspecify.annotations.NullMarked;
