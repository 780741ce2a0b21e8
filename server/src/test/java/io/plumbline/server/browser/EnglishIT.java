package io.plumbline.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.server.Staff;
import io.plumbline.server.law.LawInForce;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** In English nothing Chinese is left but what was entered, such as names. */
class EnglishIT extends Browser {
  private static final String APPLICANT = "启明学校";
  @Autowired private LawInForce law;
  private final Set<String> left = new LinkedHashSet<>();

  @BeforeEach
  void begin() {
    left.clear();
  }

  /** The Chinese that stands on the page, outside of what is marked as Chinese. */
  @SuppressWarnings("unchecked")
  private static List<String> chinese(Page page, String... entered) {
    return ((List<String>)
            page.evaluate(
                "() => { const found = [document.title];"
                    + " for (const e of document.querySelectorAll('body, body *')) {"
                    + " if (e.closest('[lang=zh-CN], script, pre, code')) continue;"
                    + " for (const n of e.childNodes) if (n.nodeType === 3) found.push(n.data);"
                    + " for (const a of ['title', 'aria-label', 'placeholder', 'alt'])"
                    + " if (e.hasAttribute(a)) found.push(e.getAttribute(a));"
                    + " if (e.matches('datalist option')) found.push(e.value); }"
                    + " return found; }"))
        .stream()
            .map(text -> without(text, entered))
            .filter(text -> text.codePoints().anyMatch(EnglishIT::isChinese))
            .map(String::strip)
            .toList();
  }

  private static String without(String text, String... entered) {
    String left = text;
    for (String word : entered) {
      left = left.replace(word, "");
    }
    return left;
  }

  /** A character, or a sign that only Chinese has. */
  private static boolean isChinese(int sign) {
    return Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN
        || (sign >= 0x3000 && sign <= 0x303f)
        || (sign >= 0xff00 && sign <= 0xffef);
  }

  private Person employ(String login, Role role) {
    return Staff.employ(jdbc, "english-" + login, "王敏", null, role);
  }

  private void look(Page page, String... entered) {
    chinese(page, entered).forEach(text -> left.add(page.url() + ": " + text));
  }

  @AfterEach
  void nothing_chinese_was_left() {
    assertThat(left).isEmpty();
  }

  @Test
  void a_clerks_pages_from_taking_in_to_why() {
    Person clerk = Staff.employ(jdbc, "english-clerk", "王敏", "行政审批科", Role.CLERK);
    Page page = signIn(clerk, DESK);
    page.locator("a.language").click();
    AtDesk desk = new AtDesk(page);
    desk.go("Take in");
    look(page, names());
    desk.fill("Item", "Accreditation of private vocational training schools");
    page.locator("#f-applicant").fill(APPLICANT);
    page.locator("main button.primary").click();
    String id = page.locator("h1 span").first().textContent();
    String[] entered = names();
    look(page, entered);
    page.locator("main button.primary").first().click();
    look(page, entered);
    page.locator("main button[name=anyway]").first().click();
    look(page, entered);
    for (String path :
        List.of(
            "/",
            "/workbench",
            "/cases",
            "/search?q=" + APPLICANT,
            "/search?q=nothing-like-it",
            "/cases/unassigned",
            "/alerts",
            "/alerts?state=answered",
            "/charts",
            "/charts/XK-01",
            "/charts/XK-01/poster",
            "/charts/case/" + id,
            "/why/" + id,
            "/cases/" + id + "/receipt",
            "/cases/" + id + "/notice",
            "/nothing-here",
            "/password",
            "/accounts",
            "/api/docs")) {
      page.navigate(path);
      look(page, entered);
    }
    page.navigate("/alerts");
    page.locator("tr[data-href]").first().click();
    page.waitForLoadState();
    look(page, entered);
    page.locator("main .actions a").last().click();
    look(page, entered);
  }

  @Test
  void the_administrators_pages() {
    Page page = signIn(employ("admin", Role.SYSTEM_ADMIN), DESK);
    page.navigate("/?lang=en");
    for (String path :
        List.of(
            "/",
            "/accounts/new",
            "/units",
            "/materials",
            "/materials/XK-01",
            "/imports",
            "/sweeps")) {
      page.navigate(path);
      look(page, names());
    }
    page = signIn(employ("security", Role.SECURITY_ADMIN), DESK);
    page.navigate("/?lang=en");
    for (String path : List.of("/", "/rights", "/tokens")) {
      page.navigate(path);
      look(page, names());
    }
    page = signIn(employ("auditor", Role.AUDITOR), DESK);
    page.navigate("/?lang=en");
    look(page, names());
    page.navigate("/acts?act=sign-in");
    look(page, names());
  }

  /** The words of the charts themselves, and what people and their systems entered. */
  private String[] names() {
    List<String> names =
        new ArrayList<>(
            jdbc.queryForList(
                "select name from account union select case_id from case_file"
                    + " union select applicant from case_file union select file_name from import",
                String.class));
    law.now().catalogue().units().forEach(unit -> names.add(unit.id()));
    for (PowerItem item : law.now().catalogue().items()) {
      names.addAll(item.stageIds());
      Stream.concat(item.law().basis().stream(), item.law().limits().stream())
          .forEach(provision -> names.add(provision.id().split("/", 2)[0]));
    }
    names.removeIf(Objects::isNull);
    names.sort(Comparator.comparing(String::length).reversed());
    return names.toArray(new String[0]);
  }
}
