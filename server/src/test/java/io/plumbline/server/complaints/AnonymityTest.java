package io.plumbline.server.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.server.Staff;
import io.plumbline.server.people.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * Reads every byte that an anonymous complaint leaves, and finds nothing that tells who made it.
 *
 * <p>The complainant comes from an address, with a browser and with files that stand nowhere else.
 */
@ExtendWith(OutputCaptureExtension.class)
class AnonymityTest extends ComplaintsBase {
  private static final String ADDRESS = "127.83.121.7";
  private static final List<String> HEADERS =
      List.of(
          "User-Agent: Needle-Browser/77.123",
          "Accept-Language: tlh-NEEDLE",
          "Referer: http://needle-referer.example/secret",
          "Origin: http://needle-origin.example",
          "X-Forwarded-For: 203.0.113.77, 198.51.100.99",
          "X-Real-IP: 203.0.113.78",
          "Forwarded: for=203.0.113.79;host=needle-host.example",
          "Cookie: plumbline=NEEDLESESSION; lang=en; other=needlecookie",
          "X-Needle: needle-header");
  private static final List<String> NEEDLES =
      List.of(
          ADDRESS,
          "Needle-Browser",
          "tlh-NEEDLE",
          "needle-referer",
          "needle-origin",
          "203.0.113.7",
          "198.51.100.99",
          "needle-host",
          "NEEDLESESSION",
          "needlecookie",
          "needle-header",
          "needle-file",
          "TELLTALE");

  @Test
  void nothing_that_an_anonymous_complaint_leaves_tells_who_made_it(CapturedOutput output)
      throws IOException {
    clock.set("2026-11-23T11:37:41");
    Citizen nobody = new Citizen(port, clock, ADDRESS, HEADERS);
    List<Citizen.Page> pages = wholeLife(nobody);
    assertThat(pages)
        .allSatisfy(page -> assertThat(page.head()).doesNotContainIgnoringCase("set-cookie"));
    assertThat(found(everything(output))).isEmpty();
  }

  /** Everything that somebody without an account can do, with what is refused on the way. */
  private List<Citizen.Page> wholeLife(Citizen nobody) {
    List<Citizen.Page> pages = new ArrayList<>();
    String[] words = {"kind", "report", "text", "匿名反映的事", "who", "anonymous"};
    List<Citizen.Sent> files =
        List.of(
            new Citizen.Sent("needle-file-1.jpg", Samples.jpeg(6)),
            new Citizen.Sent("needle-file-2.png", Samples.png()),
            new Citizen.Sent("needle-file-3.pdf", Samples.pdf()));
    pages.add(
        nobody.complain(List.of(new Citizen.Sent("needle-file.docx", Samples.office())), words));
    pages.add(
        nobody.complain(List.of(new Citizen.Sent("needle-file.pdf", Samples.brokenPdf())), words));
    pages.add(nobody.send("/complain", "no-token", List.of(), words));
    pages.add(nobody.announce("/complain", 99_999_999));
    pages.add(nobody.get("/complain/needle-header-is-not-in-a-path"));
    Citizen.Page receipt = nobody.complain(files, words);
    pages.add(receipt);
    String code = receipt.code();
    long id = last();
    office.act(inspector, id, "accept", "handler", "" + handler.id());
    Citizen.Page open = nobody.follow(code);
    pages.add(open);
    pages.add(nobody.follow("0000-0000"));
    pages.add(
        nobody.send(
            "/complain/follow/say",
            open.token(),
            files,
            "code",
            code,
            "version",
            open.version(),
            "text",
            "补充"));
    pages.add(nobody.act("/file", "code", code, "number", "1"));
    office.act(handler, id, "reply", "text", "已查");
    String version = nobody.follow(code).version();
    pages.add(nobody.act("/reopen", "code", code, "version", version, "text", "没有解决"));
    office.act(handler, id, "reply", "text", "再查");
    version = nobody.follow(code).version();
    pages.add(nobody.act("/confirm", "code", code, "version", version));
    assertThat(state(id)).isEqualTo("solved");
    assertThat(number("select count(*) from complaint_file where complaint_id = ?", id))
        .isEqualTo(6);
    codeAndHourAreNowhere(code, id);
    return pages;
  }

  /** Nor the code, nor at what time of day: an outer log of a network could be held beside it. */
  private void codeAndHourAreNowhere(String code, long id) {
    tables()
        .forEach(
            (table, text) ->
                assertThat(text)
                    .as(table)
                    .doesNotContain(code, code.replace("-", ""))
                    .doesNotContain(" 11:37:41"));
    assertThat(number("select count(*) from complaint where id = ?", id)).isOne();
  }

  @Test
  void a_member_of_staff_who_complains_is_not_known_by_their_session(CapturedOutput output) {
    var clerk = Staff.employ(jdbc, "c-whistle", "吹哨人", null, Role.CLERK);
    var browser = new io.plumbline.server.Browser(port);
    browser.signIn(clerk.login(), Staff.PASSWORD);
    Citizen whistle =
        new Citizen(port, clock, ADDRESS, List.of("Cookie: plumbline=" + browser.session()));
    Citizen.Page form = whistle.get("/complain");
    assertThat(form.text()).doesNotContain("吹哨人", "退出");
    whistle.complain("kind", "report", "text", "内部反映", "who", "anonymous");
    assertThat(number("select count(*) from complaint where id = ? and entered_by is null", last()))
        .isOne();
    assertThat(number("select count(*) from act where login = 'c-whistle' and act <> 'sign-in'"))
        .isZero();
    assertThat(output.getAll()).doesNotContain(ADDRESS);
  }

  private Map<String, String> everything(CapturedOutput output) throws IOException {
    Map<String, String> all = tables();
    all.put("log", output.getAll());
    files(Path.of("target/test-data"), all);
    for (Path work : uploads()) {
      files(work, all);
    }
    return all;
  }

  /** Every table of every schema as text, with what is binary in it also byte by byte. */
  private Map<String, String> tables() {
    Map<String, String> all = new TreeMap<>();
    List<String> names =
        jdbc.queryForList(
            "select quote_ident(table_schema) || '.' || quote_ident(table_name)"
                + " from information_schema.tables where table_type = 'BASE TABLE'"
                + " and table_schema not in ('pg_catalog','information_schema')",
            String.class);
    for (String name : names) {
      List<String> rows = jdbc.queryForList("select t::text from " + name + " t", String.class);
      all.put(name, String.join("\n", rows));
    }
    assertThat(all).containsKeys("public.complaint", "public.complaint_file", "public.act");
    return all;
  }

  /** Where the web server puts what is uploaded, as long as it is. */
  private static List<Path> uploads() throws IOException {
    try (Stream<Path> paths = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return paths.filter(path -> path.getFileName().toString().startsWith("tomcat")).toList();
    }
  }

  private static void files(Path folder, Map<String, String> all) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        byte[] content = Files.readAllBytes(path);
        all.put(path.toString(), path + new String(content, StandardCharsets.ISO_8859_1));
      }
    }
  }

  /** Where a needle was found: as it is, in any case, and as the hexadecimal of binary columns. */
  private static List<String> found(Map<String, String> all) {
    List<String> found = new ArrayList<>();
    all.forEach(
        (place, text) -> {
          String lower = text.toLowerCase(Locale.ROOT);
          for (String needle : NEEDLES) {
            byte[] bytes = needle.getBytes(StandardCharsets.US_ASCII);
            boolean there =
                lower.contains(needle.toLowerCase(Locale.ROOT))
                    || lower.contains(HexFormat.of().formatHex(bytes));
            if (there) {
              found.add(needle + " in " + place);
            }
          }
        });
    return found;
  }

  @Test
  void the_search_finds_what_is_there(CapturedOutput output) throws IOException {
    System.out.println("Needle-Browser");
    jdbc.update(
        "insert into setting (key, value) values ('needle', 'NEEDLECOOKIE') on conflict do nothing");
    Path planted = Files.writeString(Path.of("target/test-data/planted"), "x TELLTALE x");
    try {
      assertThat(found(everything(output)))
          .contains(
              "Needle-Browser in log",
              "needlecookie in public.setting",
              "TELLTALE in target/test-data/planted");
    } finally {
      Files.delete(planted);
      jdbc.update("delete from setting where key = 'needle'");
    }
  }
}
