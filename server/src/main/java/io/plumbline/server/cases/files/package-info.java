/** What somebody does with the documents of a case: files them, reads them. */
@NullMarked
package io.plumbline.server.cases.files;

import org.jspecify.annotations.NullMarked;
