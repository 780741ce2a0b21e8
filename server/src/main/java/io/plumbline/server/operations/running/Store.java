package io.plumbline.server.operations.running;

/**
 * What lies on the disk.
 *
 * @param bytes of the database
 * @param documents stored as files, and their bytes
 * @param free bytes where the data folder lies; negative where nobody can say
 */
record Store(
    String database,
    String schema,
    long bytes,
    long documents,
    long documentBytes,
    String folder,
    long free) {
  private static final long LITTLE = 5L << 30;

  /** Whether less than 5 GiB are free. */
  public boolean isShort() {
    return free >= 0 && free < LITTLE;
  }
}
