package io.plumbline.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.plumbline.server.Staff;
import io.plumbline.server.docket.Docket;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An order issued from an alert, urged, answered and closed; a record decided by a second person.
 */
class OrdersIT extends Browser {
  private static final String CASE = "人社许〔2026〕702号";
  private static final String UNIT = "医保中心生育科";
  @Autowired private Docket docket;
  private Person clerk;
  private Person inspector;
  private Person deputy;

  @BeforeEach
  void an_alert_of_a_case() {
    clerk = Staff.employ(jdbc, "oi-clerk", "欧阳建国", UNIT, Role.CLERK);
    inspector = Staff.employ(jdbc, "oi-inspector", "周正", null, Role.INSPECTOR);
    deputy = Staff.employ(jdbc, "oi-deputy", "孙副局长", UNIT, Role.DEPUTY_DIRECTOR);
    new Cases(CASE, "XK-01", UNIT)
        .open("2026-09-18T09:00", "晋阳培训学校")
        .complete("申请", "2026-09-18T10:00", "欧阳建国")
        .tell(docket);
    jdbc.update("update case_file set handler_id = ? where case_id = ?", clerk.id(), CASE);
  }

  private long alert() {
    Long id = jdbc.queryForObject("select max(id) from alert where case_id = ?", Long.class, CASE);
    return id == null ? 0 : id;
  }

  @Test
  void an_order_from_an_alert_is_urged_answered_and_closed() {
    Page page = signIn(inspector, DESK);
    page.navigate("/alerts/" + alert());
    page.getByText("发督办单", new Page.GetByTextOptions().setExact(true)).click();
    page.locator("#f-who").pressSequentially("欧阳 生育科");
    page.locator("#recipients label", new Page.LocatorOptions().setHasText("欧阳建国")).first().click();
    page.locator("#f-text").fill("请在期限内办结，并说明迟延的原因。");
    page.locator("#f-dueOn label").nth(1).click();
    shoot(page, "order-new");
    page.locator("main button.primary").click();
    assertThat(page.locator(".turn").textContent())
        .contains("等待 医保中心生育科 欧阳建国 答复督办，2026年11月30日24:00前（还剩5个工作日）");
    String order = page.url().substring(page.url().lastIndexOf("/orders"));
    page.locator("#act-urge button").click();
    assertThat(page.locator(".timeline").textContent()).contains("催办");
    shoot(page, "order-urged");

    page = signIn(clerk, DESK);
    page.navigate("/orders");
    shoot(page, "orders");
    page.locator("table.list a").first().click();
    page.locator("#text-answer").fill("申请人补交材料，已办结。");
    page.locator("#evidence")
        .setInputFiles(
            new FilePayload(
                "台账.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
    page.locator("#act-answer button").click();
    assertThat(page.locator(".turn").textContent()).contains("等待 周正 核实督办答复");

    page = signIn(inspector, DESK);
    page.navigate(order);
    page.locator("#act-accept input[name=truthful][value=yes]").check();
    page.locator("#accept-truthful").fill("核对了台账");
    page.locator("#act-accept input[name=objective][value=no]").check();
    page.locator("#accept-objective").fill("有照片");
    page.locator("#act-accept button").click();
    assertThat(page.locator("#refused").textContent()).contains("属实而且客观");
    shoot(page, "order-refused");
    assertThat(page.locator("#accept-truthful").inputValue()).isEqualTo("核对了台账");
    page.locator("#act-accept input[name=objective][value=yes]").check();
    page.locator("#act-accept button").click();
    assertThat(page.locator(".turn").textContent()).contains("已办结");
    shoot(page, "order-closed");
    page.navigate(order + "/paper");
    shoot(page, "order-paper");
    print(page, "order-paper");
    page.navigate(order + "?lang=en");
    shoot(page, "order-en");
  }

  @Test
  void a_record_is_proposed_decided_and_appealed_and_the_pages_fit_a_phone() {
    Page page = signIn(inspector, DESK);
    page.navigate("/accountability/new?alert=" + alert());
    page.locator("#f-who").pressSequentially("欧阳 生育科");
    page.locator("#people label", new Page.LocatorOptions().setHasText("欧阳建国")).first().click();
    page.locator("#f-kind").selectOption("recommendation");
    page.locator("#f-facts").fill("该事项超过承诺期限七个工作日，未出具一次性告知书。");
    page.locator("#f-ground").fill("首问责任制第三条");
    page.locator("#f-measure").fill("对相关流程开展自查，并将结果报送。");
    shoot(page, "accountability-new");
    page.locator("main form.card > button.primary").click();
    String record = page.url().substring(page.url().lastIndexOf("/accountability"));
    shoot(page, "accountability-proposed");

    page = signIn(deputy, DESK);
    page.navigate(record);
    page.locator("#words-decide").fill("事实清楚");
    page.locator("#act-decide button").click();
    shoot(page, "accountability-decided");

    page = signIn(clerk, PHONE);
    page.navigate(record);
    assertThat(page.locator(".turn").textContent()).contains("可以在2026年12月7日24:00前申诉");
    for (String path :
        List.of("/orders", "/orders?whose=seen&state=all", "/accountability", record)) {
      page.navigate(path);
      shoot(page, "phone" + path.replaceAll("[^a-z]", "-"));
      assertThat(overflow(page)).as(path).isZero();
      assertThat(unlabelled(page)).as(path).isEmpty();
      assertThat(nameless(page)).as(path).isEmpty();
    }
    page = signIn(inspector, PHONE);
    for (String path : List.of("/orders/new?alert=" + alert(), "/accountability/new?lang=en")) {
      page.navigate(path);
      shoot(page, "phone" + path.replaceAll("[^a-z]", "-"));
      assertThat(overflow(page)).as(path).isZero();
      assertThat(unlabelled(page)).as(path).isEmpty();
    }
    page.navigate("/accountability?lang=en");
    shoot(page, "phone-accountability-en");
  }
}
