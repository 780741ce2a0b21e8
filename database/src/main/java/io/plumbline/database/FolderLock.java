package io.plumbline.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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
      throw inUse(folder);
    }
    Optional<FileChannel> channel = Optional.empty();
    try {
      channel = locked(folder.lock());
      return new FolderLock(folder.lock(), channel.orElseThrow(() -> inUse(folder)));
    } finally {
      if (channel.isEmpty()) {
        HELD_HERE.remove(folder.lock());
      }
    }
  }

  private static Optional<FileChannel> locked(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, CREATE, WRITE);
    if (channel.tryLock() != null) {
      return Optional.of(channel);
    }
    channel.close();
    return Optional.empty();
  }

  private static DatabaseRefusal inUse(DataFolder folder) {
    return new DatabaseRefusal("database.in-use", folder.root());
  }

  /** Once only: by the second time the folder may be somebody else's. */
  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      channel.close();
      HELD_HERE.remove(file);
    }
  }
}
