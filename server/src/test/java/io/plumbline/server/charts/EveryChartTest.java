package io.plumbline.server.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.plumbline.kernel.Language;
import io.plumbline.kernel.catalogue.ControlPoint;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.server.ServerTestBase;
import io.plumbline.server.Staff;
import io.plumbline.server.law.LawInForce;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;

class EveryChartTest extends ServerTestBase {
  @Autowired private LawInForce law;
  @Autowired private WebApplicationContext web;

  @Test
  void every_sentence_of_every_chart_stands_on_its_page_and_its_poster_in_both_languages()
      throws Exception {
    Person auditor = Staff.employ(jdbc, "every-chart", "审计员", null, Role.AUDITOR);
    MockMvc mvc =
        MockMvcBuilders.webAppContextSetup(web)
            .apply(SecurityMockMvcConfigurers.springSecurity())
            .build();
    List<PowerItem> items = law.now().catalogue().items();
    assertThat(items).hasSize(57);
    for (PowerItem item : items) {
      for (Language language : Language.values()) {
        for (String path : List.of("", "/poster")) {
          String address =
              "/charts/"
                  + item.code()
                  + path
                  + "?lang="
                  + language.name().toLowerCase(java.util.Locale.ROOT);
          String page =
              mvc.perform(get(address).with(authentication(Staff.as(auditor))))
                  .andReturn()
                  .getResponse()
                  .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
          assertThat(HtmlUtils.htmlUnescape(page)).as(address).contains(sentences(item, language));
        }
      }
    }
  }

  private static List<String> sentences(PowerItem item, Language language) {
    List<String> sentences = new ArrayList<>();
    sentences.add(item.identity().name().in(language));
    item.stages().forEach(stage -> sentences.add(stage.name().in(language)));
    for (ControlPoint control : item.controlPoints()) {
      control.risks().forEach(risk -> sentences.add(risk.text().in(language)));
      control.measures().forEach(measure -> sentences.add(measure.text().in(language)));
      control.points().forEach(point -> sentences.add(point.source().in(language)));
      if (language == Language.ZH) {
        control.responsible().parties().forEach(party -> sentences.add(party.printed()));
      }
    }
    return sentences;
  }
}
