package io.plumbline.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, laid down in the data folder once for each version.
 *
 * @param folder with {@code bin}, {@code lib} and {@code share}
 */
record Binaries(Path folder) {
  static Binaries of(DataFolder data, Release release, Consumer<Step> progress)
      throws IOException, InterruptedException {
    Path folder = data.programs(release);
    if (!Files.isDirectory(folder)) {
      progress.accept(Step.UNPACKING);
      Path unfinished = data.unfinished(folder);
      unpack(unfinished);
      Trees.publish(unfinished, folder);
    }
    return new Binaries(folder);
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  /** Removes the programs of other versions, which nobody runs any more. */
  void removeOthers() throws IOException {
    Path parent = Objects.requireNonNull(folder.getParent());
    try (Stream<Path> siblings = Files.list(parent)) {
      for (Path old : siblings.filter(this::isOtherVersion).toList()) {
        Trees.delete(old);
      }
    }
  }

  private boolean isOtherVersion(Path sibling) {
    return String.valueOf(sibling.getFileName()).startsWith("postgresql-")
        && !sibling.equals(folder);
  }

  private static void unpack(Path to) throws IOException {
    permit(to, true);
    String archive = Release.archive();
    try (InputStream packed =
            Objects.requireNonNull(Binaries.class.getResourceAsStream(archive), archive);
        TarArchiveInputStream entries =
            new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
      for (TarArchiveEntry e = entries.getNextEntry(); e != null; e = entries.getNextEntry()) {
        write(e, entries, to);
      }
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path to)
      throws IOException {
    Path target = entry.resolveIn(to);
    // The archive names a folder after what is in it.
    Files.createDirectories(target.getParent());
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      permit(target, true);
    } else if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else if (entry.isFile()) {
      Files.copy(content, target);
      permit(target, (entry.getMode() & 0100) != 0);
    }
  }

  /** The account that runs the programs must reach them, whatever the operator's umask. */
  private static void permit(Path target, boolean runs) throws IOException {
    String rights = runs ? "rwxr-xr-x" : "rw-r--r--";
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(rights));
  }
}
