package io.plumbline.server.complaints;

import io.plumbline.server.people.ServerSecret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Keeps who a named complainant is apart from the complaint, sealed (AES-GCM). */
@Repository
class Identities {
  private static final String SEPARATOR = "\u001f";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();
  private final JdbcTemplate jdbc;
  private final ServerSecret secret;

  Identities(JdbcTemplate jdbc, ServerSecret secret) {
    this.jdbc = jdbc;
    this.secret = secret;
  }

  void keep(long complaint, Identity who) {
    String text = String.join(SEPARATOR, who.name(), who.phone(), who.address());
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] closed =
        cipher(Cipher.ENCRYPT_MODE, complaint, nonce, text.getBytes(StandardCharsets.UTF_8));
    jdbc.update(
        "insert into complaint_identity (complaint_id, sealed) values (?,?)",
        complaint,
        ByteBuffer.allocate(NONCE + closed.length).put(nonce).put(closed).array());
  }

  Optional<Identity> of(long complaint) {
    return jdbc
        .queryForList(
            "select sealed from complaint_identity where complaint_id = ?", byte[].class, complaint)
        .stream()
        .findFirst()
        .map(kept -> opened(complaint, kept));
  }

  private Identity opened(long complaint, byte[] kept) {
    byte[] nonce = Arrays.copyOf(kept, NONCE);
    byte[] closed = Arrays.copyOfRange(kept, NONCE, kept.length);
    String text =
        new String(cipher(Cipher.DECRYPT_MODE, complaint, nonce, closed), StandardCharsets.UTF_8);
    String[] parts = text.split(SEPARATOR, -1);
    return new Identity(parts[0], parts[1], parts[2]);
  }

  /** Each complaint has a key of its own: an identity moved to another one does not open. */
  private byte[] cipher(int mode, long complaint, byte[] nonce, byte[] of) {
    try {
      byte[] key =
          secret.derive(
              "complaint-identity", ByteBuffer.allocate(Long.BYTES).putLong(complaint).array());
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(of);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
