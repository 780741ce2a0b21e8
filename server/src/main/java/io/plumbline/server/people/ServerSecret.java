package io.plumbline.server.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The server's own secret, a file beside the database ({@code keys/server.key}): what is derived
 * from it, nobody reads or guesses who has the database alone.
 */
@Component
public class ServerSecret {
  private static final String HMAC = "HmacSHA256";
  private final byte[] secret;

  ServerSecret(@Value("${plumbline.data:./data}") Path data) {
    try {
      this.secret = Base64.getDecoder().decode(readOrMake(data.resolve("keys")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Thirty-two bytes that depend on the secret, the purpose and what is given. */
  public byte[] derive(String purpose, byte[] of) {
    return mac(mac(secret, purpose.getBytes(StandardCharsets.UTF_8)), of);
  }

  private static byte[] mac(byte[] key, byte[] of) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(of);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String readOrMake(Path folder) throws IOException {
    Path file = folder.resolve("server.key");
    if (!Files.exists(file)) {
      make(folder, file);
    }
    return Files.readString(file).strip();
  }

  /** Written whole before it has its name: another server never reads half of it. */
  private static void make(Path folder, Path file) throws IOException {
    Files.createDirectories(folder);
    byte[] bits = new byte[32];
    new SecureRandom().nextBytes(bits);
    Path fresh = Files.createTempFile(folder, "server", ".new", onlyMine(folder));
    Files.writeString(fresh, Base64.getEncoder().encodeToString(bits) + "\n");
    try {
      Files.move(fresh, file);
    } catch (FileAlreadyExistsException e) {
      Files.delete(fresh);
    }
  }

  private static java.nio.file.attribute.FileAttribute<?>[] onlyMine(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new java.nio.file.attribute.FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new java.nio.file.attribute.FileAttribute<?>[0];
  }
}
