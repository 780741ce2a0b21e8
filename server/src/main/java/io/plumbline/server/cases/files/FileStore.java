package io.plumbline.server.cases.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The files of the cases on disk, each under the digest of its content ({@code
 * files/ab/cd/<sha256>}): the same content is kept once, and no name that anybody sent touches the
 * disk.
 */
@Component
public class FileStore {
  private static final int CHUNK = 64 * 1024;
  private final Path root;
  private final DataSize most;

  @Autowired
  FileStore(
      @Value("${plumbline.data:./data}") Path data,
      @Value("${plumbline.files.max-size:50MB}") DataSize most) {
    this.root = data.resolve("files");
    this.most = most;
  }

  /** A file that is kept. */
  public record Kept(String digest, long bytes, FileKind kind) {}

  /** How large a file may be. */
  public DataSize most() {
    return most;
  }

  /** Keeps that content; empty where it is larger than may be. */
  public Optional<Kept> keep(InputStream content) throws IOException {
    Files.createDirectories(root.resolve("new"));
    Path fresh = Files.createTempFile(root.resolve("new"), "", ".part");
    try {
      Optional<Kept> kept = write(content, fresh);
      if (kept.isPresent()) {
        move(fresh, place(kept.get().digest()));
      }
      return kept;
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private Optional<Kept> write(InputStream content, Path to) throws IOException {
    MessageDigest digest = sha256();
    byte[] head = new byte[0];
    byte[] chunk = new byte[CHUNK];
    long bytes = 0;
    try (FileChannel file = FileChannel.open(to, StandardOpenOption.WRITE)) {
      for (int read = content.readNBytes(chunk, 0, CHUNK);
          read > 0;
          read = content.readNBytes(chunk, 0, CHUNK)) {
        bytes += read;
        if (bytes > most.toBytes()) {
          return Optional.empty();
        }
        head = head.length == 0 ? Arrays.copyOf(chunk, read) : head;
        digest.update(chunk, 0, read);
        file.write(ByteBuffer.wrap(chunk, 0, read));
      }
      file.force(true);
    }
    String name = HexFormat.of().formatHex(digest.digest());
    return Optional.of(new Kept(name, bytes, FileKind.of(head)));
  }

  private static void move(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Where the content of that digest is. */
  public Path place(String digest) {
    if (!digest.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("Expected a SHA-256 digest, but found another text.");
    }
    return root.resolve(digest.substring(0, 2)).resolve(digest.substring(2, 4)).resolve(digest);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
