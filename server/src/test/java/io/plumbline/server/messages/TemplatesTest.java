package io.plumbline.server.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.kernel.Language;
import io.plumbline.kernel.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {
  private static final Map<String, String> SAID =
      Map.of("case", "人社许〔2026〕1号", "item", Message.both(new Text("劳务派遣经营许可", "labour dispatch")));
  @TempDir private Path folder;

  private Templates own(String text) throws IOException {
    return Templates.read(Files.writeString(folder.resolve("templates.yaml"), text));
  }

  @Test
  void every_template_speaks_both_languages_and_fits_one_or_two_parts() {
    Templates all = Templates.read(folder.resolve("none.yaml"));
    for (String name : all.names()) {
      Template template = all.get(name);
      for (Text text : new Text[] {template.subject(), template.text(), template.sms()}) {
        assertThat(text.zh()).as(name).isNotEqualTo("-").isNotEqualTo(text.en());
        assertThat(Template.places(text.zh())).as(name).isEqualTo(Template.places(text.en()));
      }
      assertThat(SmsLength.parts(template.sms().zh())).as(name).isEqualTo(1);
    }
  }

  @Test
  void a_bureau_says_some_of_it_in_its_own_words() throws IOException {
    Templates own = own("completion: {sms: {zh: '已办结：{case}', en: 'Done: {case}'}}");
    Template completion = own.get("completion");
    assertThat(completion.sms(Language.ZH, SAID)).isEqualTo("已办结：人社许〔2026〕1号");
    assertThat(completion.text(Language.EN, SAID)).contains("labour dispatch");
  }

  @Test
  void all_that_is_wrong_in_a_bureaus_words_is_said_at_once() {
    String wrong =
        "completion: {sms: {zh: '{name}{case}', en: ''}, smss: {zh: a, en: b}, text: {zh: a}}\n"
            + "greeting: {sms: {zh: a, en: b}}";
    assertThatThrownBy(() -> own(wrong))
        .hasMessageContaining("{name}")
        .hasMessageContaining("smss")
        .hasMessageContaining("en at completion.text")
        .hasMessageContaining("greeting");
    assertThatThrownBy(() -> own("completion: [")).hasMessageContaining("YAML");
  }

  @Test
  void a_message_brings_the_values_that_its_template_takes_and_no_others() {
    Templates all = Templates.read(folder.resolve("none.yaml"));
    Message without =
        new Message(Recipient.account(1), "completion", Map.of(), "", "k", Urgency.NORMAL);
    assertThatThrownBy(() -> all.check(without)).hasMessageContaining("item");
    Message unknown = new Message(Recipient.account(1), "no", Map.of(), "", "k", Urgency.NORMAL);
    assertThatThrownBy(() -> all.check(unknown)).hasMessageContaining("completion");
  }

  @Test
  void links_lead_to_this_server_only() {
    for (String link : new String[] {"http://x", "//x", "/\\x", "/a\r\nb", "javascript:x"}) {
      assertThatThrownBy(
              () -> new Message(Recipient.account(1), "t", Map.of(), link, "k", Urgency.NORMAL))
          .as(link)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void parts_are_counted_as_they_are_paid() {
    assertThat(SmsLength.parts("字".repeat(70))).isEqualTo(1);
    assertThat(SmsLength.parts("字".repeat(71))).isEqualTo(2);
    assertThat(SmsLength.parts("字".repeat(134))).isEqualTo(2);
    assertThat(SmsLength.parts("字".repeat(135))).isEqualTo(3);
    assertThat(SmsLength.parts("a".repeat(160))).isEqualTo(1);
    assertThat(SmsLength.parts("a".repeat(161))).isEqualTo(2);
  }

  @Test
  void addresses_are_shown_with_their_middle_hidden() {
    assertThat(Addresses.masked("13812345678")).isEqualTo("138****5678");
    assertThat(Addresses.masked("12345")).isEqualTo("****");
    assertThat(Addresses.masked("wang@example.org")).isEqualTo("w***@example.org");
    assertThat(Addresses.masked(Addresses.masked("13812345678"))).isEqualTo("138****5678");
    assertThat(Addresses.isEmail("a@b.org\r\nBcc: c@d.org")).isFalse();
    assertThat(Addresses.isPhone("138\n12345")).isFalse();
  }

  @Test
  void all_that_is_wrong_in_the_description_of_a_gateway_is_said_at_once() {
    String wrong =
        """
        url: ftp://x
        body: '{phone}{pasword}'
        format: xml
        timeout-seconds: 0
        accepted: {pointer: code}
        report: {}
        """;
    assertThatThrownBy(() -> GatewayDescription.read("gateway.yaml", wrong))
        .hasMessageContaining("ftp://x")
        .hasMessageContaining("{pasword}")
        .hasMessageContaining("xml")
        .hasMessageContaining("timeout-seconds")
        .hasMessageContaining("JSON pointer")
        .hasMessageContaining("report");
    assertThatThrownBy(() -> GatewayDescription.read("gateway.yaml", ""))
        .hasMessageContaining("url");
  }
}
