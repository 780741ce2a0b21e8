package io.plumbline.server.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.server.ServerTestBase;
import io.plumbline.server.Staff;
import io.plumbline.server.cases.Counter.Page;
import io.plumbline.server.people.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

class FilesTest extends ServerTestBase {
  @Autowired private WebApplicationContext context;
  private Counter clerk;
  private String id;

  @BeforeEach
  void staff() {
    clerk = Counter.of(context, jdbc, Staff.employ(jdbc, "file-clerk", "冯文", "监察支队", Role.CLERK));
    id = clerk.open("XK-03", "文书公司");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private Page filed(String name, byte[] content) {
    assertThat(clerk.file(id, "材料", name, content).status()).isEqualTo(302);
    Long number =
        Objects.requireNonNull(
            jdbc.queryForObject(
                "select max(id) from case_document where case_id = ?", Long.class, id));
    return clerk.get("/cases/{id}/documents/{n}", id, number);
  }

  @Test
  void a_document_is_kept_under_its_digest_with_its_signers_and_comes_back_unchanged() {
    byte[] content = bytes("%PDF-1.7 " + "x".repeat(200_000));
    assertThat(clerk.file(id, "现场检查笔录", "笔录.pdf", content, "signers", "冯文、赵勇").status())
        .isEqualTo(302);
    String digest =
        Objects.requireNonNull(
            jdbc.queryForObject(
                "select digest from case_document where case_id = ?", String.class, id));
    Path kept =
        Path.of("target/test-data/files")
            .resolve(digest.substring(0, 2))
            .resolve(digest.substring(2, 4))
            .resolve(digest);
    assertThat(kept).hasBinaryContent(content);
    Page page = clerk.get("/cases/{id}", id);
    assertThat(page.text()).contains("SHA-256 " + digest).contains("冯文、赵勇").contains("笔录.pdf");
    Page file = filed("同样.pdf", content);
    assertThat(file.response().getContentAsByteArray()).isEqualTo(content);
    assertThat(file.response().getContentType()).isEqualTo("application/pdf");
  }

  @Test
  void what_a_browser_could_run_or_is_unknown_is_only_saved() {
    String[] contents = {
      "<html><script>alert(1)</script>",
      "  <svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
      "%PDF-1.4 <script>alert(1)</script>",
      "\u0089PNG\r\n\u001a\n<HTML>",
      "GIF89a/*",
      "plain words",
      "MZ\u0090"
    };
    for (String content : contents) {
      var response = filed("看.png", bytes(content)).response();
      assertThat(response.getContentType()).as(content).isEqualTo("application/octet-stream");
      assertThat(response.getHeader("Content-Disposition")).as(content).startsWith("attachment;");
      assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(response.getHeaders("Content-Security-Policy"))
          .containsExactly("default-src 'none'; sandbox");
    }
  }

  @Test
  void a_picture_is_shown_without_leave_to_run_anything() {
    var response = filed("照片.html", bytes("\u0089PNG\r\n\u001a\n\u0000\u0000")).response();
    assertThat(response.getContentType()).isEqualTo("image/png");
    assertThat(response.getHeader("Content-Disposition")).startsWith("inline;");
    assertThat(response.getHeader("Content-Security-Policy")).contains("sandbox");
  }

  @Test
  void an_empty_or_too_large_file_is_refused_and_the_rest_of_the_form_stays() {
    Page empty = clerk.file(id, "留住的名称", "a.pdf", new byte[0]);
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.code()).isEqualTo("required");
    assertThat(empty.text()).contains("value=\"留住的名称\"");
    Page large = clerk.in("en").file(id, "Kept name", "a.pdf", new byte[50 * 1024 * 1024 + 1]);
    assertThat(large.status()).isEqualTo(422);
    assertThat(large.code()).isEqualTo("too-large");
    assertThat(large.text()).contains("Expected a file of 50 MB at most").contains("Kept name");
    assertThat(clerk.get("/cases/{id}", id).text()).doesNotContain("提交文书：");
  }

  @Test
  void a_file_of_another_case_or_unit_is_not_there() {
    filed("a.pdf", bytes("%PDF-1.7"));
    Long number =
        Objects.requireNonNull(
            jdbc.queryForObject(
                "select max(id) from case_document where case_id = ?", Long.class, id));
    String other = clerk.open("XK-03", "另一公司");
    assertThat(clerk.get("/cases/{id}/documents/{n}", other, number).status()).isEqualTo(404);
    assertThat(clerk.get("/cases/{id}/documents/{n}", id, 999_999_999).status()).isEqualTo(404);
    Counter far = clerk.as(Staff.employ(jdbc, "file-far", "远人", "综合科", Role.CLERK));
    assertThat(far.get("/cases/{id}/documents/{n}", id, number).status()).isEqualTo(404);
  }

  @Test
  void names_lead_nowhere_and_break_no_header() {
    String[] names = {
      "../../../etc/passwd",
      "..\\..\\boot.ini",
      "a\r\nSet-Cookie: x=1",
      "\"; filename=\"b.exe",
      "...",
      "\u202Efdp.exe"
    };
    for (String name : names) {
      var response = filed(name, bytes("%PDF-1.7")).response();
      String header = response.getHeader("Content-Disposition");
      assertThat(header).as(name).doesNotContain("..", "\r", "\n", "/etc", "\u202E");
      assertThat(response.getHeader("Set-Cookie")).isNull();
    }
    assertThat(filed("受理通知书.pdf", bytes("%PDF-1.7")).response().getHeader("Content-Disposition"))
        .contains("filename*=UTF-8''%E5%8F%97");
  }
}
