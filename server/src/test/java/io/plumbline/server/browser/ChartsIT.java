package io.plumbline.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.events.EventKind;
import io.plumbline.server.Staff;
import io.plumbline.server.docket.Docket;
import io.plumbline.server.law.LawInForce;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ChartsIT extends Browser {
  private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b(?!s)");
  private static final List<String> POSTERS =
      List.of("XK-01 zh", "CF-10 zh", "CF-10 en", "ZS-02 en", "QR-01 en");
  @Autowired private Docket docket;
  @Autowired private LawInForce law;
  private Person inspector;

  @BeforeEach
  void cases() {
    inspector = Staff.employ(jdbc, "charts-inspector", "郑国华", null, Role.INSPECTOR);
    new Cases("人社许〔2026〕101号", "XK-01", "")
        .open("2026-11-02T09:00", "太原市晋源区启明职业培训学校")
        .complete("申请", "2026-11-02T10:00", "王敏")
        .complete("受理", "2026-11-13T16:00", "王敏")
        .tell(docket);
    new Cases("人社许〔2026〕102号", "XK-01", "")
        .open("2026-11-19T09:00", "山西锦程技能培训有限公司")
        .complete("申请", "2026-11-19T10:00", "李强")
        .tell(docket);
    new Cases("人社罚〔2026〕7号", "CF-05", "")
        .open("2026-10-12T09:00", "某某劳务有限公司")
        .complete(stage("CF-05", 0), "2026-10-12T15:00", "赵丽")
        .complete(stage("CF-05", 1), "2026-10-15T15:00", "赵丽")
        .people(stage("CF-05", 2), "2026-10-20T10:00", "赵丽")
        .complete(stage("CF-05", 2), "2026-10-30T10:00", "赵丽")
        .plain(EventKind.SUSPEND, "", "2026-11-16T10:00", "鉴定")
        .tell(docket);
  }

  private String stage(String item, int position) {
    return law.now().catalogue().versionsOf(item).get(0).stageIds().get(position);
  }

  @Test
  void the_living_chart_shows_open_cases_and_lit_points_and_leads_to_the_cases() {
    Page page = signIn(inspector, DESK);
    page.navigate("/charts/XK-01");
    shoot(page, "chart-XK-01");
    assertThat(page.locator(".stage-notes .open").first().textContent()).contains("在办");
    Locator lit = page.locator(".points a.lamp");
    assertThat(lit.count()).isPositive();
    assertThat(lit.first().getAttribute("href")).startsWith("/cases?item=XK-01&state=all&level=");
    page.navigate("/charts/XK-01?lang=en");
    shoot(page, "chart-XK-01-en");
    assertThat(page.locator("main").textContent()).contains("open case");
    page.navigate("/charts/CF-10?lang=zh");
    shoot(page, "chart-CF-10");
    page.navigate("/charts");
    shoot(page, "charts");
    assertThat(page.locator("tr[data-href]").count()).isEqualTo(57);
  }

  @Test
  void a_case_is_seen_on_its_chart_with_its_path_and_its_broken_points() {
    Page page = signIn(inspector, DESK);
    page.navigate("/charts/case/人社许〔2026〕101号");
    shoot(page, "chart-case");
    assertThat(page.locator(".stage.done").count()).isEqualTo(2);
    assertThat(page.locator(".stage.current").textContent()).contains("工作日");
    assertThat(
            page.locator(".points a.lamp.yellow, .points a.lamp.red").first().getAttribute("href"))
        .startsWith("/why/");
    page.navigate("/charts/case/人社罚〔2026〕7号?lang=en");
    shoot(page, "chart-case-penalty-en");
    assertThat(page.locator(".stage.current").textContent()).contains("Suspended");
  }

  @Test
  void wires_never_cross_text_and_nothing_overlaps() {
    Page page = signIn(inspector, DESK);
    for (String code : List.of("XK-01", "CF-10", "ZS-01", "QR-01", "JF-03")) {
      page.navigate("/charts/" + code);
      assertThat(overlaps(page)).as(code).isEmpty();
    }
  }

  @SuppressWarnings("unchecked")
  private static List<String> overlaps(Page page) {
    return (List<String>)
        page.evaluate(
            "() => { const boxes = [...document.querySelectorAll("
                + "'.risks, .measures, .points, .stage')].map(e => [e, e.getBoundingClientRect()]);"
                + " const found = [];"
                + " boxes.forEach(([a, r], i) => boxes.slice(i + 1).forEach(([b, s]) => {"
                + " if (r.left < s.right - 1 && s.left < r.right - 1"
                + " && r.top < s.bottom - 1 && s.top < r.bottom - 1)"
                + " found.push(a.textContent.trim() + ' | ' + b.textContent.trim()); }));"
                + " return found; }");
  }

  @Test
  void on_a_phone_columns_stack_and_nothing_scrolls_sideways() {
    Page page = signIn(inspector, PHONE);
    for (String path :
        List.of("/charts", "/charts/XK-01", "/charts/CF-10", "/charts/case/人社罚〔2026〕7号")) {
      page.navigate(path);
      assertThat(overflow(page)).as(path).isZero();
    }
    page.navigate("/charts/XK-01");
    shoot(page, "chart-XK-01-phone");
    page.navigate("/charts/XK-01?lang=en");
    shoot(page, "chart-XK-01-phone-en");
    assertThat(overflow(page)).isZero();
  }

  @Test
  void every_poster_fits_one_sheet_of_a3_in_both_languages() {
    Page page = signIn(inspector, DESK);
    page.setViewportSize(1519, 1054);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    List<String> tall = new ArrayList<>();
    for (PowerItem item : law.now().catalogue().items()) {
      for (String language : List.of("zh", "en")) {
        page.navigate("/charts/" + item.code() + "/poster?lang=" + language);
        Object height = page.evaluate("() => document.querySelector('.sheet').offsetHeight");
        if (((Number) height).intValue() > 1054) {
          Object size = page.evaluate("() => document.querySelector('.poster').className");
          tall.add(item.code() + " " + language + " " + size + ": " + height);
        }
      }
    }
    assertThat(tall).isEmpty();
  }

  @Test
  void a_poster_is_printed_on_one_sheet() {
    Page page = signIn(inspector, DESK);
    for (String poster : POSTERS) {
      String[] words = poster.split(" ", -1);
      page.navigate("/charts/" + words[0] + "/poster?lang=" + words[1]);
      String name = "poster-" + words[0] + "-" + words[1];
      assertThat(sheets(print(page, name))).as(poster).isEqualTo(1);
    }
    page.setViewportSize(1519, 1054);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    for (String poster : POSTERS) {
      String[] words = poster.split(" ", -1);
      page.navigate("/charts/" + words[0] + "/poster?lang=" + words[1]);
      shoot(page, "poster-" + words[0] + "-" + words[1]);
    }
  }

  private static int sheets(byte[] pdf) {
    Matcher sheet = SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
    int count = 0;
    while (sheet.find()) {
      count++;
    }
    return count;
  }
}
