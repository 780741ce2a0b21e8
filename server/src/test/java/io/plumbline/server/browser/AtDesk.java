package io.plumbline.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** What somebody does on the pages of a case, by its words: fills fields in, presses buttons. */
final class AtDesk {
  private final Page page;

  AtDesk(Page page) {
    this.page = page;
  }

  Page page() {
    return page;
  }

  /** Chooses a desk from the navigation, behind its menu on a narrow screen. */
  AtDesk go(String desk) {
    if (!page.locator("nav.desks").isVisible()) {
      page.locator(".menu-label").click();
    }
    page.locator("nav.desks")
        .getByText(desk, new Locator.GetByTextOptions().setExact(true))
        .click();
    page.waitForLoadState();
    return this;
  }

  /** Takes an application in and returns its number. */
  String takeIn(String item, String applicant) {
    go("收件");
    fill("事项", item).fill("申请人（当事人）", applicant).press("收件");
    return page.locator("h1 span").first().textContent();
  }

  AtDesk open(String caseId) {
    page.navigate("/cases/" + caseId);
    return at(caseId);
  }

  AtDesk fill(String label, String text) {
    field(label).fill(text);
    return this;
  }

  AtDesk choose(String label, String option) {
    field(label).selectOption(option);
    return this;
  }

  AtDesk attach(String label, String name, String type, String content) {
    field(label)
        .setInputFiles(new FilePayload(name, type, content.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  /** The field that bears this label and can be seen. */
  private Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
        .filter(new Locator.FilterOptions().setVisible(true))
        .first();
  }

  /** Unfolds one of the other things that can be done. */
  AtDesk unfold(String act) {
    page.locator("#acts summary", new Page.LocatorOptions().setHasText(act)).first().click();
    return this;
  }

  /** Presses a button, which leads to the next page. */
  AtDesk press(String button) {
    page.locator("main button")
        .filter(new Locator.FilterOptions().setVisible(true))
        .getByText(button, new Locator.GetByTextOptions().setExact(true))
        .first()
        .click();
    page.waitForLoadState();
    return this;
  }

  AtDesk follow(String link) {
    page.locator("main a", new Page.LocatorOptions().setHasText(link)).first().click();
    page.waitForLoadState();
    return this;
  }

  AtDesk at(String heading) {
    assertThat(page.locator("h1").first().textContent()).contains(heading);
    return this;
  }

  AtDesk sees(String... texts) {
    assertThat(said(page.locator("main").last())).contains(texts);
    return this;
  }

  AtDesk seesNot(String... texts) {
    assertThat(said(page.locator("main").last())).doesNotContain(texts);
    return this;
  }

  String turn() {
    return said(page.locator(".turn"));
  }

  private static String said(Locator place) {
    return place.innerText().replaceAll("\\s+", " ");
  }
}
