package io.plumbline.server.complaints;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Hands out an attachment to be saved; a browser never runs or shows it. */
final class Download {
  private Download() {}

  static ResponseEntity<byte[]> of(Clean file, int number) {
    String name = "attachment-" + number + "." + Clean.ending(file.mediaType());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .cacheControl(CacheControl.noStore())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .body(file.content());
  }
}
