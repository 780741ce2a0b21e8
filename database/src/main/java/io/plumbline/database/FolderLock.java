package io.plumbline.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The right to be the one server on a folder; it ends with the process, however that ends. */
final class FolderLock implements AutoCloseable {
  // Closing a second channel on the file would free the first one's lock, so none is opened.
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static FolderLock take(DataFolder folder) throws IOException {
    if (!HELD_HERE.add(folder.lock())) {
      throw new DatabaseRefusal("database.in-use", folder.root());
    }
    FolderLock lock = null;
    try {
      lock = locked(folder.lock());
    } finally {
      if (lock == null) {
        HELD_HERE.remove(folder.lock());
      }
    }
    if (lock == null) {
      throw new DatabaseRefusal("database.in-use", folder.root());
    }
    return lock;
  }

  private static @Nullable FolderLock locked(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock != null) {
      return new FolderLock(file, channel);
    }
    channel.close();
    return null;
  }

  @Override
  public void close() throws IOException {
    channel.close();
    HELD_HERE.remove(file);
  }
}
