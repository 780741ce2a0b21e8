package io.plumbline.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.server.ApiTestBase;
import io.plumbline.server.Staff;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

class ImportTest extends ApiTestBase {
  private static final String HEADER = "case,item,event,stage,time,recorded,unit\n";
  @Autowired private Importing importing;
  @Autowired private ImportRows imports;
  private Authentication bureau = Staff.as(new Person(0, "", "", null, java.util.Set.of()));

  /** Sees all, and answers for cases. */
  @BeforeEach
  void somebody_who_brings_in_for_the_whole_bureau() {
    bureau =
        Staff.as(
            Staff.employ(jdbc, "import-bureau", "沈国平", null, Role.INSPECTOR, Role.DEPUTY_DIRECTOR));
  }

  private long upload(String name, byte[] content, String mode, Authentication who) {
    Answered answered =
        call(
            MockMvcRequestBuilders.multipart("/imports")
                .file(new MockMultipartFile("file", name, "text/csv", content))
                .param("mode", mode),
            who,
            "zh");
    assertThat(answered.status()).as(answered.text()).isEqualTo(302);
    String address = String.valueOf(answered.response().getRedirectedUrl());
    return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
  }

  private long upload(String csv, String mode) {
    return upload("log.csv", csv.getBytes(StandardCharsets.UTF_8), mode, bureau);
  }

  private Import run(long id) {
    imports.change(id, "reading", "ready");
    importing.run(id);
    return imports.one(id).orElseThrow();
  }

  private long count(String sql) {
    Long found = jdbc.queryForObject(sql, Long.class);
    return found == null ? 0 : found;
  }

  @Test
  void the_preview_says_what_would_be_refused_and_takes_nothing() {
    long id =
        upload(
            HEADER
                + "IA-1,XK-01,open,,2026-11-02T09:00,,\n"
                + "IA-1,,complete,无此环节,2026-11-03T09:00,,\n"
                + "IA-2,XX-9,open,,2026-11-03T09:00,,\n",
            "live");
    String page = get("/imports/" + id, bureau, "zh").text();
    assertThat(page).contains("可收入").contains("将拒收：应为 XK-01 的环节").contains("XX-9");
    assertThat(count("select count(*) from case_file where case_id like 'IA-%'")).isZero();
    assertThat(get("/imports/" + id + "?lang=en", bureau, "en").text())
        .contains("Would be refused: Expected a stage of XK-01");
  }

  @Test
  void rows_are_taken_known_or_refused_and_the_refused_can_be_downloaded() {
    String log =
        HEADER
            + "IB-1,XK-01,open,,2026-11-02T09:00,,\n"
            + "IB-1,,complete,\"无,此\",2026-11-03T09:00,,\n"
            + "IB-1,,complete,受理,2026-11-33,,\n"
            + "IB-1,,complete,受理,2026-11-20T09:00,,\n";
    Import one = run(upload(log, "live"));
    assertThat(one.state().word()).isEqualTo("done");
    assertThat(one.counts())
        .isEqualTo(new Import.Counts(4, 2, 0, 2, log.getBytes(StandardCharsets.UTF_8).length));
    assertThat(count("select count(*) from alert where case_id = 'IB-1'")).isPositive();
    String csv = get("/imports/" + one.id() + "/rejects.csv", bureau, "zh").text();
    assertThat(csv).startsWith("\uFEFFfile,line,column,reason,text,code,reason_zh,reason_en\n");
    assertThat(csv.lines().skip(1)).hasSize(2);
    assertThat(csv)
        .contains("log.csv,3,stage,")
        .contains("\"IB-1,,complete,\"\"无,此\"\",2026-11-03T09:00,,\"");
    assertThat(csv).contains("log.csv,4,time,").contains(",time,").contains("Expected a time");
    Import again = run(upload(log, "live"));
    assertThat(again.counts().known()).isEqualTo(2);
    assertThat(again.counts().taken()).isZero();
    assertThat(get("/imports/" + one.id(), bureau, "zh").text()).contains("下载拒收清单").contains("已完成");
    assertThat(count("select count(*) from import_file where import_id = " + one.id())).isZero();
  }

  @Test
  void history_makes_findings_but_no_alerts_and_keeps_when_it_was_recorded() {
    String log =
        HEADER
            + "IC-1,XK-01,open,,2026-11-02T09:00,2026-11-04T09:00,\n"
            + "IC-1,,complete,受理,2026-11-20T09:00,,\n";
    assertThat(run(upload(log, "history")).counts().taken()).isEqualTo(2);
    assertThat(count("select count(*) from finding where case_id = 'IC-1'")).isPositive();
    assertThat(count("select count(*) from alert where case_id = 'IC-1'")).isZero();
    assertThat(
            count(
                "select count(*) from event where case_id = 'IC-1'"
                    + " and recorded_at = timestamptz '2026-11-04T09:00+08:00'"))
        .isEqualTo(1);
  }

  @Test
  void an_import_that_was_broken_off_goes_on_where_it_stood() {
    StringBuilder log = new StringBuilder(HEADER);
    for (int i = 0; i < 300; i++) {
      log.append("ID-").append(i).append(",XK-01,open,,2026-11-20T09:00,,\n");
      log.append("ID-").append(i).append(",,complete,受理,2026-11-20T10:00,,\n");
    }
    long id = upload(log.toString(), "live");
    imports.change(id, "reading", "ready");
    importing.run(id);
    // As if the server had died behind part 99, and its later transactions had never been.
    jdbc.update("update import set state = 'taking', cursor = '100.0', taken = 0 where id = ?", id);
    jdbc.update(
        "insert into import_file values (?, ?)",
        id,
        log.toString().getBytes(StandardCharsets.UTF_8));
    importing.run(id);
    Import one = imports.one(id).orElseThrow();
    assertThat(one.state().word()).isEqualTo("done");
    assertThat(one.counts().taken()).isZero();
    assertThat(one.counts().known()).isBetween(200L, 500L);
    assertThat(count("select count(*) from event where case_id like 'ID-%'")).isEqualTo(600);
  }

  @Test
  void a_file_in_another_encoding_is_named_plainly() {
    byte[] content =
        (HEADER + "IE-1,XK-01,complete,受理,2026-11-02T09:00,,\n")
            .getBytes(Charset.forName("GB18030"));
    long id = upload("国标.csv", content, "live", bureau);
    String page = get("/imports/" + id, bureau, "zh").text();
    assertThat(page).contains("文件编码无法读取").contains("GB18030").contains("iconv");
    assertThat(page).doesNotContain("开始导入");
    byte[] wide = "case,item,event,time\n".getBytes(StandardCharsets.UTF_16LE);
    assertThat(get("/imports/" + upload("x.csv", wide, "live", bureau), bureau, "zh").text())
        .contains("UTF-16");
  }

  @Test
  void an_empty_file_or_no_mode_is_asked_for_again() {
    Answered answered =
        call(
            MockMvcRequestBuilders.multipart("/imports")
                .file(new MockMultipartFile("file", "x.csv", "text/csv", new byte[0])),
            bureau,
            "zh");
    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.text()).contains("请选择要导入的文件").contains("请选择导入方式");
  }

  @Test
  void a_section_chief_brings_in_cases_of_the_own_unit_and_sees_no_other_imports() {
    Person chief = Staff.employ(jdbc, "import-chief", "韩梅", "综合科", Role.SECTION_CHIEF);
    String log =
        HEADER
            + "IF-1,XK-01,open,,2026-11-20T09:00,,\n"
            + "IF-2,XK-01,open,,2026-11-20T09:00,,劳动关系科\n";
    long id = upload("own.csv", log.getBytes(StandardCharsets.UTF_8), "live", Staff.as(chief));
    Import one = run(id);
    assertThat(one.counts().taken()).isEqualTo(1);
    assertThat(imports.rejects(id, null))
        .extracting(ImportReject::code)
        .containsExactly("not-your-unit");
    assertThat(
            jdbc.queryForObject(
                "select unit_id from case_file where case_id = 'IF-1'", String.class))
        .isEqualTo("综合科");
    long others = upload(log, "live");
    assertThat(get("/imports/" + others, Staff.as(chief), "zh").status()).isEqualTo(404);
    assertThat(get("/imports", Staff.as(chief), "zh").text())
        .contains("own.csv")
        .doesNotContain("log.csv");
  }

  @Test
  void a_deputy_director_brings_in_cases_of_the_unit_and_of_those_below() {
    Person deputy = Staff.employ(jdbc, "import-deputy", "陈立", "医保中心", Role.DEPUTY_DIRECTOR);
    String log =
        HEADER
            + "II-1,XK-01,open,,2026-11-20T09:00,,\n"
            + "II-2,XK-01,open,,2026-11-20T09:00,,医保中心审核科\n"
            + "II-3,XK-01,open,,2026-11-20T09:00,,劳动关系科\n";
    long id = upload("centre.csv", log.getBytes(StandardCharsets.UTF_8), "live", Staff.as(deputy));
    assertThat(run(id).counts().taken()).isEqualTo(2);
    assertThat(imports.rejects(id, null)).extracting(ImportReject::line).containsExactly(4L);
    assertThat(count("select count(*) from case_file where case_id = 'II-1' and unit_id = '医保中心'"))
        .isEqualTo(1);
    assertThat(get("/imports/" + id, bureau, "zh").status()).isEqualTo(200);
  }

  @Test
  void whoever_lost_the_right_meanwhile_brings_in_nothing_more() {
    Person chief = Staff.employ(jdbc, "import-lost", "韩雪", "综合科", Role.SECTION_CHIEF);
    String log = HEADER + "IJ-1,XK-01,open,,2026-11-20T09:00,,\n";
    long id = upload("lost.csv", log.getBytes(StandardCharsets.UTF_8), "live", Staff.as(chief));
    jdbc.update("update account_role set role = 'INSPECTOR' where account_id = ?", chief.id());
    assertThat(run(id).counts().taken()).isZero();
    assertThat(count("select count(*) from case_file where case_id = 'IJ-1'")).isZero();
    long other = upload("gone.csv", log.getBytes(StandardCharsets.UTF_8), "live", bureau);
    jdbc.update("update account set active = false where login = 'import-bureau'");
    assertThat(run(other).counts().taken()).isZero();
  }

  /** Sixty cases use the number K; that of case 37 happened first. */
  @Test
  void of_cases_that_use_one_number_the_one_of_the_earliest_event_keeps_it_as_in_an_audit() {
    StringBuilder log = new StringBuilder("case,item,event,stage,time,source,id\n");
    for (int i = 0; i < 60; i++) {
      String day = i == 37 ? "2026-11-18" : "2026-11-19";
      log.append("IK-" + i + ",XK-01,open,,2026-11-17T09:00,hall,IK-open-" + i + "\n");
      log.append("IK-" + i + ",,complete,申请," + day + "T09:00,hall,IK-K\n");
    }
    long id = upload(log.toString(), "live");
    Import one = run(id);
    assertThat(one.counts().taken()).isEqualTo(61);
    assertThat(one.counts().refused()).isEqualTo(59);
    assertThat(imports.rejects(id, null))
        .extracting(ImportReject::code)
        .containsOnly("id-of-other-case");
    assertThat(jdbc.queryForList("select case_id from event where event_id = 'IK-K'", String.class))
        .containsExactly("IK-37");
    Import again = run(upload(log.toString(), "live"));
    assertThat(again.counts().known()).isEqualTo(61);
    assertThat(again.counts().refused()).isEqualTo(59);
  }

  @Test
  void a_file_that_is_too_large_is_refused_with_what_was_found_and_what_to_try() {
    MockMultipartFile large =
        new MockMultipartFile("file", "x.csv", "text/csv", new byte[(50 << 20) + 1]);
    for (String language : java.util.List.of("zh", "en")) {
      Answered answered =
          call(
              MockMvcRequestBuilders.multipart("/imports?lang=" + language)
                  .file(large)
                  .param("mode", "history"),
              bureau,
              language);
      assertThat(answered.status()).isEqualTo(413);
      assertThat(answered.text())
          .contains(
              language.equals("zh")
                  ? "文件应不超过 50 MB，但有 51 MB；可试用 gzip"
                  : "Expected a file of 50 MB at most, but it has 51 MB; try packing it")
          .containsPattern("value=\"history\"[^>]*checked");
    }
    assertThat(count("select count(*) from import where size_bytes > 50000000")).isZero();
  }

  @Test
  void a_cancelled_import_stops_and_what_was_taken_stays() {
    long id = upload(HEADER + "IG-1,XK-01,open,,2026-11-20T09:00,,\n", "live");
    call(MockMvcRequestBuilders.post("/imports/" + id + "/cancel"), bureau, "zh");
    importing.run(id);
    assertThat(imports.one(id).orElseThrow().state().word()).isEqualTo("cancelled");
    assertThat(count("select count(*) from case_file where case_id = 'IG-1'")).isZero();
  }

  @Test
  void while_it_runs_the_page_asks_how_far_it_has_come() {
    long id = upload(HEADER + "IH-1,XK-01,open,,2026-11-20T09:00,,\n", "live");
    imports.change(id, "reading", "ready");
    assertThat(get("/imports/" + id, bureau, "zh").text())
        .contains("hx-get=\"/imports/" + id + "/progress\"");
    assertThat(get("/imports/" + id + "/progress", bureau, "zh").text()).contains("已完成 0%");
    importing.run(id);
    assertThat(get("/imports/" + id + "/progress", bureau, "zh").response().getHeader("HX-Refresh"))
        .isEqualTo("true");
  }
}
