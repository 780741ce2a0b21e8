package io.plumbline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The database's password: drawn by lot once and kept in a file that only its owner reads. */
final class Password {
  private Password() {}

  /** The password of that file, which is made where it is missing. */
  static String in(Path file) throws IOException {
    if (!Files.exists(file)) {
      write(file, drawn());
    }
    return Files.readString(file).strip();
  }

  private static String drawn() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Under another name first: half a password would lock everyone out. */
  private static void write(Path file, String password) throws IOException {
    Path unfinished = file.resolveSibling("password.unfinished");
    Files.deleteIfExists(unfinished);
    Files.createFile(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(unfinished, password + '\n');
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
