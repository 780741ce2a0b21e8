package io.plumbline.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.plumbline.server.Staff;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Somebody complains on a phone without a name, is answered, and comes back. */
class ComplaintsIT extends Browser {
  private static byte[] photo() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private Person inspector() {
    return Staff.employ(jdbc, "it-inspector", "沈知白", null, Role.INSPECTOR);
  }

  private String filed() {
    inspector();
    Page page = visit(PHONE, "/complain");
    looked(page, "complain-phone");
    assertThat(page.locator("#name").isVisible()).isFalse();
    page.locator("#text").fill("窗口两次让我补同一份材料，没有给一次性告知书。");
    page.locator("#person").fill("不知道姓名，三号窗口");
    page.setInputFiles("#files", new FilePayload("DCIM-0001.jpg", "image/jpeg", photo()));
    clock.forward(60);
    page.locator("main button.primary").click();
    page.waitForLoadState();
    looked(page, "complain-receipt-phone");
    assertThat(page.locator("#expectation").textContent()).contains("是否受理，最迟在 2026年12月8日");
    assertThat(page.context().cookies()).isEmpty();
    return page.locator("#code").textContent();
  }

  private Page follow(String code) {
    Page page = visit(PHONE, "/complain/follow");
    page.locator("#code").fill(code.replace("-", " "));
    page.locator("main button.primary").click();
    page.waitForLoadState();
    return page;
  }

  private static void looked(Page page, String name) {
    shoot(page, name);
    assertThat(overflow(page)).as(name).isZero();
    assertThat(unlabelled(page)).as(name).isEmpty();
    assertThat(nameless(page)).as(name).isEmpty();
  }

  @Test
  void a_complaint_is_filed_on_a_phone_answered_by_staff_and_opened_again() {
    String code = filed();
    looked(follow(code), "follow-filed-phone");
    Page desk = signIn(inspector(), DESK);
    desk.navigate("/complaints");
    shoot(desk, "complaints");
    desk.locator("table.list tbody tr").last().click();
    desk.waitForLoadState();
    shoot(desk, "complaint-filed");
    assertThat(desk.locator(".turn").textContent()).contains("纪检监察").contains("2026年12月8日");
    desk.locator("#accept button.primary").click();
    desk.waitForLoadState();
    assertThat(desk.locator(".turn").textContent()).contains("沈知白");
    desk.locator("#reply-text").fill("已核实，窗口已向您道歉，并补发一次性告知书。");
    desk.locator("#reply button.primary").click();
    desk.waitForLoadState();
    shoot(desk, "complaint-replied");
    String address = desk.url();
    Page phone = follow(code);
    looked(phone, "follow-replied-phone");
    assertThat(phone.locator(".timeline").textContent()).contains("补发一次性告知书");
    assertThat(phone.locator("main").textContent()).doesNotContain("沈知白");
    phone.locator("#reopen").fill("告知书仍没有收到。");
    phone.locator(".answer button:not(.primary)").click();
    phone.waitForLoadState();
    looked(phone, "follow-reopened-phone");
    assertThat(phone.locator(".turn").textContent()).contains("已经受理");
    Page again = signIn(inspector(), PHONE);
    again.navigate(address);
    looked(again, "complaint-reopened-phone");
    assertThat(again.locator(".timeline").textContent()).contains("仍没有收到");
    again.navigate(address + "?lang=en");
    shoot(again, "complaint-en-phone");
  }

  @Test
  void pages_of_complaints_are_wide_and_narrow_and_english() {
    for (int width : List.of(DESK, PHONE)) {
      Page page = visit(width, "/complain?lang=en");
      looked(page, "complain-en-" + width);
      page.locator("#who-named").check();
      assertThat(page.locator("#name").isVisible()).isTrue();
      page.navigate("/complain/follow");
      looked(page, "follow-ask-en-" + width);
      Page staff = signIn(inspector(), width);
      staff.navigate("/complaints/new");
      looked(staff, "complaints-new-" + width);
      staff.navigate("/complaints?state=all&lang=en");
      looked(staff, "complaints-en-" + width);
    }
  }
}
