package io.plumbline.eventlog.source;

import io.plumbline.eventlog.row.Refused;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A log being read. */
interface OpenLog extends Closeable {

  /** The next rows; null at its end. Refused where the log as a whole cannot be used. */
  Chunk.@Nullable Rows next() throws IOException, Refused;

  /** The line up to which it has been read. */
  long line();
}
