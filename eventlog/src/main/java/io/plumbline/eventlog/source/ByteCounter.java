package io.plumbline.eventlog.source;

/** Hears how many bytes more have been read from disk. */
@FunctionalInterface
public interface ByteCounter {
  void read(long bytes);
}
