package io.plumbline.server.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.server.Staff;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import org.junit.jupiter.api.Test;

/** Who a named complainant is: sealed, and opened to a custodian for a reason. */
class IdentityTest extends ComplaintsBase {
  private long named() {
    citizen.complain(
        "kind", "report", "text", "实名反映", "who", "named", "name", "隐姓人", "phone", "13800000000");
    return last();
  }

  @Test
  void only_a_custodian_sees_it_and_only_for_a_reason_that_stays_on_record() {
    Person security = Staff.employ(jdbc, "c-security", "安某某", null, Role.SECURITY_ADMIN);
    long id = named();
    String path = "/complaints/" + id + "/identity";
    jdbc.update("update account set custodian = false where id = ?", inspector.id());
    assertThat(office.post(inspector, path, "text", "想知道").status()).isEqualTo(403);
    assertThat(acts("complaint.identity", false)).isOne();
    office.post(security, "/rights/" + inspector.id() + "/custodian", "custodian", "true");
    assertThat(acts("custodian.named", true)).isOne();
    Office.Page without = office.post(inspector, path, "text", " ");
    assertThat(without.refused()).isEqualTo("reason");
    assertThat(without.text()).doesNotContain("隐姓人");
    Office.Page shown = office.post(inspector, path, "text", "需当面核实");
    assertThat(shown.text()).contains("隐姓人").contains("13800000000");
    assertThat(office.get(inspector, "/complaints/" + id).text())
        .contains("实名（身份保密）")
        .contains("需当面核实")
        .doesNotContain("隐姓人");
    assertThat(acts("complaint.identity", true)).isOne();
    assertThat(
            number(
                "select count(*) from act where act = 'complaint.identity' and detail = '需当面核实'"))
        .isOne();
  }

  private long acts(String act, boolean allowed) {
    return number(
        "select count(*) from act where act = ? and allowed = ? and at = ?",
        act,
        allowed,
        java.sql.Timestamp.from(clock.instant()));
  }

  @Test
  void a_custodian_is_an_inspector_named_by_another() {
    Person security = Staff.employ(jdbc, "c-security", "安某某", null, Role.SECURITY_ADMIN);
    Office.Page refused =
        office.post(security, "/rights/" + handler.id() + "/custodian", "custodian", "true");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("保管人应是纪检监察人员");
    assertThat(
            office
                .post(inspector, "/rights/" + inspector.id() + "/custodian", "custodian", "true")
                .status())
        .isEqualTo(403);
  }

  @Test
  void the_database_alone_does_not_give_it_away() {
    long id = named();
    for (String column : new String[] {"c::text", "i::text", "e::text"}) {
      assertThat(
              jdbc.queryForList(
                  "select "
                      + column
                      + " from complaint c join complaint_identity i on i.complaint_id = c.id"
                      + " join complaint_entry e on e.complaint_id = c.id where c.id = ?",
                  String.class,
                  id))
          .noneMatch(row -> row.contains("隐姓人") || row.contains("13800000000"));
    }
  }
}
