package io.plumbline.server.intake;

import io.plumbline.server.law.LawInForce;
import io.plumbline.server.people.Acts;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Sight;
import io.plumbline.server.people.Sights;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The pages on which files of events are brought in. */
@Controller
class ImportPages {
  private static final int SHOWN = 50;
  private static final int REJECTS = 20;
  private final ImportRows rows;
  private final Importing importing;
  private final Previews previews;
  private final Acts acts;
  private final Sights sights;
  private final InstantSource clock;
  private final LawInForce law;
  private final DataSize most;

  ImportPages(
      ImportRows rows,
      Importing importing,
      Previews previews,
      Acts acts,
      Sights sights,
      InstantSource clock,
      LawInForce law,
      @Value("${plumbline.imports.max-size:50MB}") DataSize most) {
    this.law = law;
    this.most = most;
    this.sights = sights;
    this.rows = rows;
    this.importing = importing;
    this.previews = previews;
    this.acts = acts;
    this.clock = clock;
  }

  @GetMapping("/imports")
  String list(@AuthenticationPrincipal Person person, Model model) {
    return list(person, "", List.of(), model);
  }

  private String list(Person person, String mode, List<String> errors, Model model) {
    Long only = seesAll(person) ? null : person.id();
    List<Import> imports = rows.last(only, SHOWN);
    Map<Long, String> started = new HashMap<>();
    imports.forEach(one -> started.put(one.id(), time(one)));
    model.addAttribute("imports", imports);
    model.addAttribute("started", started);
    model.addAttribute("mode", mode);
    model.addAttribute("errors", errors);
    model.addAttribute("most", most.toMegabytes());
    return "intake/imports";
  }

  private String time(Import one) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
        .format(one.state().startedAt().atZone(law.now().catalogue().settings().zone()));
  }

  @PostMapping("/imports")
  String upload(
      @AuthenticationPrincipal Person person,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") String mode,
      Model model,
      HttpServletResponse response)
      throws IOException {
    List<String> errors = new ArrayList<>();
    if (file.isEmpty()) {
      errors.add("intake.error.file");
    }
    if (file.getSize() > most.toBytes()) {
      errors.add("intake.error.too-large");
      model.addAttribute("found", megabytes(file.getSize()));
      response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
    }
    if (!mode.equals("live") && !mode.equals("history")) {
      errors.add("intake.error.mode");
    }
    if (!errors.isEmpty()) {
      return list(person, mode, errors, model);
    }
    String name = name(file.getOriginalFilename());
    boolean history = mode.equals("history");
    long id = rows.add(name, history, person.id(), file.getBytes(), clock.instant());
    acts.record(person, "import", Long.toString(id), true, mode);
    return "redirect:/imports/" + id;
  }

  /** Rounded up, so that what is too large never looks as if it were not. */
  private static long megabytes(long bytes) {
    return (bytes + (1 << 20) - 1) >> 20;
  }

  private static String name(@org.jspecify.annotations.Nullable String sent) {
    String name = sent == null ? "" : sent.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
    return name.isBlank() ? "log.csv" : name.substring(Math.max(0, name.length() - 200));
  }

  @GetMapping("/imports/{id}")
  String one(@AuthenticationPrincipal Person person, @PathVariable long id, Model model)
      throws IOException {
    Import one = seen(person, id);
    model.addAttribute("one", one);
    List<Previews.Row> preview = one.is("ready") ? previews.of(one) : List.of();
    model.addAttribute("preview", preview);
    model.addAttribute("usable", preview.stream().anyMatch(row -> row.reject() == null));
    model.addAttribute("encoding", encoding(preview));
    model.addAttribute("rejects", one.running() ? List.of() : rows.rejects(id, REJECTS));
    return "intake/import";
  }

  /** The first row that says that the file is in an encoding that cannot be read. */
  private static List<ImportReject> encoding(List<Previews.Row> preview) {
    return preview.stream()
        .map(Previews.Row::reject)
        .filter(java.util.Objects::nonNull)
        .filter(reject -> List.of("gb18030", "not-utf8", "utf16", "nul").contains(reject.code()))
        .limit(1)
        .toList();
  }

  /** How far it has come; once it has ended the page as a whole is fetched again. */
  @GetMapping("/imports/{id}/progress")
  String progress(
      @AuthenticationPrincipal Person person,
      @PathVariable long id,
      Model model,
      HttpServletResponse response) {
    Import one = seen(person, id);
    if (!one.running()) {
      response.setHeader("HX-Refresh", "true");
    }
    model.addAttribute("one", one);
    return "intake/progress :: progress";
  }

  @PostMapping("/imports/{id}/start")
  String start(@AuthenticationPrincipal Person person, @PathVariable long id) {
    if (importing.start(seen(person, id))) {
      acts.record(person, "import-start", Long.toString(id), true, "");
    }
    return "redirect:/imports/" + id;
  }

  @PostMapping("/imports/{id}/cancel")
  String cancel(@AuthenticationPrincipal Person person, @PathVariable long id) {
    seen(person, id);
    if (rows.change(id, "cancelled", "ready", "reading", "taking", "failed")) {
      rows.forget(id);
      acts.record(person, "import-cancel", Long.toString(id), true, "");
    }
    return "redirect:/imports/" + id;
  }

  @GetMapping("/imports/{id}/rejects.csv")
  ResponseEntity<byte[]> rejects(
      @AuthenticationPrincipal Person person, @PathVariable long id, Locale locale) {
    Import one = seen(person, id);
    String csv = new RejectReport(one.fileName(), rows.rejects(id, null)).csv(locale);
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("rejects-" + id + ".csv").build().toString())
        .body(csv.getBytes(StandardCharsets.UTF_8));
  }

  private Import seen(Person person, long id) {
    return rows.one(id)
        .filter(one -> one.accountId() == person.id() || seesAll(person))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** What was refused shows rows of cases: to others only where they see every case. */
  private boolean seesAll(Person person) {
    return sights.of(person).kind() == Sight.Kind.ALL;
  }
}
