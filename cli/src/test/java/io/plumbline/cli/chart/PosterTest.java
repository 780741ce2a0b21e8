package io.plumbline.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalogue.Catalogues;
import io.plumbline.catalogue.Disagreement;
import io.plumbline.kernel.Language;
import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.wording.PartyWords;
import io.plumbline.wording.Wording;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The posters of all 57 items. */
class PosterTest {
  private static final Catalogue CATALOGUE = Catalogues.builtIn().catalogue().orElseThrow();

  @ParameterizedTest
  @EnumSource(Language.class)
  void each_is_well_formed_and_within_its_sheet(Language language) throws Exception {
    for (PowerItem item : CATALOGUE.items()) {
      Document document = parsed(poster(item, language).svg());
      String[] view = document.getDocumentElement().getAttribute("viewBox").split(" ", -1);
      NodeList texts = document.getElementsByTagName("text");
      assertThat(texts.getLength()).as(item.code()).isGreaterThan(10);
      for (int i = 0; i < texts.getLength(); i++) {
        Element text = (Element) texts.item(i);
        assertThat(Integer.parseInt(text.getAttribute("x")))
            .isBetween(0, Integer.parseInt(view[2]));
        assertThat(Integer.parseInt(text.getAttribute("y")))
            .isBetween(0, Integer.parseInt(view[3]));
      }
    }
  }

  private static Poster poster(PowerItem item, Language language) {
    Wording wording = new Wording(language);
    PartyWords parties = new PartyWords(CATALOGUE, language);
    ChartNotes notes =
        new ChartNotes(
            item, LocalDate.of(2026, 11, 24), Disagreement.of(CATALOGUE), parties, wording);
    return new Poster(
        item, new Poster.Around(item.code(), "—", notes.sections()), parties, wording);
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }
}
