package io.plumbline.server.cases;

import io.plumbline.server.cases.files.FileKind;
import io.plumbline.server.cases.files.FileNames;
import io.plumbline.server.cases.files.FileStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Files that are kept for other matters than cases, under the same rules as those of cases. */
@Component
public class StoredFiles {
  private final FileStore store;
  private final JdbcTemplate jdbc;
  private final InstantSource clock;

  StoredFiles(FileStore store, JdbcTemplate jdbc, InstantSource clock) {
    this.store = store;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A file that is kept.
   *
   * @param name as it was sent, made harmless
   */
  public record Stored(String digest, String name) {}

  /** How large a file may be, in megabytes. */
  public long mostMegabytes() {
    return store.most().toMegabytes();
  }

  /** Keeps that content; empty where it is larger than may be. */
  public Optional<Stored> keep(String name, InputStream content) throws IOException {
    Optional<FileStore.Kept> kept = store.keep(content);
    kept.ifPresent(this::register);
    return kept.map(one -> new Stored(one.digest(), FileNames.harmless(name)));
  }

  private void register(FileStore.Kept kept) {
    jdbc.update(
        "insert into stored_file (digest, size_bytes, media_type, stored_at) values (?,?,?,?)"
            + " on conflict do nothing",
        kept.digest(),
        kept.bytes(),
        kept.kind().mediaType(),
        Timestamp.from(clock.instant()));
  }

  /** Hands out a file that was kept, so that nothing in it ever runs. */
  public ResponseEntity<Resource> handOut(Stored file) {
    FileKind kind = kind(file);
    ContentDisposition.Builder how =
        kind.isShown() ? ContentDisposition.inline() : ContentDisposition.attachment();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(kind.mediaType()))
        .cacheControl(CacheControl.noStore())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header(
            "Content-Disposition",
            how.filename(file.name(), StandardCharsets.UTF_8).build().toString())
        .body(new FileSystemResource(store.place(file.digest())));
  }

  private FileKind kind(Stored file) {
    return jdbc
        .queryForList(
            "select media_type from stored_file where digest = ?", String.class, file.digest())
        .stream()
        .findFirst()
        .map(FileKind::ofMediaType)
        .orElse(FileKind.UNKNOWN);
  }
}
