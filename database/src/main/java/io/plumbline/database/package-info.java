/** PostgreSQL in a data folder: started, stopped and taken up again without an administrator. */
@NullMarked
package io.plumbline.database;

import org.jspecify.annotations.NullMarked;
