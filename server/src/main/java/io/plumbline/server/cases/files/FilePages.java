package io.plumbline.server.cases.files;

import io.plumbline.server.cases.files.Filing.Filed;
import io.plumbline.server.cases.hand.CaseBook;
import io.plumbline.server.cases.hand.NotSeenException;
import io.plumbline.server.people.Acts;
import io.plumbline.server.people.Person;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out the files of cases to those who see the case; nothing in them ever runs. */
@Controller
class FilePages {
  private final CaseBook book;
  private final Filing filing;
  private final FileStore store;
  private final Acts acts;

  FilePages(CaseBook book, Filing filing, FileStore store, Acts acts) {
    this.book = book;
    this.filing = filing;
    this.store = store;
    this.acts = acts;
  }

  @GetMapping("/cases/{id}/documents/{number:\\d{1,18}}")
  ResponseEntity<Resource> file(
      @AuthenticationPrincipal Person person, @PathVariable String id, @PathVariable long number) {
    book.head(person, id);
    Filed filed = filing.one(id, number).orElseThrow(NotSeenException::new);
    acts.record(person, "case.file", id + "/" + number, true, "");
    ContentDisposition.Builder how =
        filed.kind().isShown() ? ContentDisposition.inline() : ContentDisposition.attachment();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(filed.kind().mediaType()))
        .contentLength(filed.bytes())
        .cacheControl(CacheControl.noStore())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header(
            "Content-Disposition",
            how.filename(filed.fileName(), StandardCharsets.UTF_8).build().toString())
        .body(new FileSystemResource(store.place(filed.digest())));
  }
}
