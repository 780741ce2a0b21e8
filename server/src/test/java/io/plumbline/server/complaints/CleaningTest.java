package io.plumbline.server.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleaningTest {
  private static String raw(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1);
  }

  private static void refused(byte[] content, String code) {
    assertThatThrownBy(() -> Cleaning.clean(content))
        .isInstanceOf(UncleanException.class)
        .hasMessage(code);
  }

  @Test
  void a_photograph_loses_its_place_its_camera_and_whatever_hangs_behind_it() throws Exception {
    byte[] taken = Samples.jpeg(1);
    assertThat(raw(taken)).contains(Samples.TELLTALE).contains("Exif");
    Clean clean = Cleaning.clean(taken);
    assertThat(clean.mediaType()).isEqualTo("image/jpeg");
    assertThat(raw(clean.content())).doesNotContain("TELLTALE", "Exif", "adobe");
  }

  @Test
  void a_drawing_loses_its_comment() throws Exception {
    assertThat(raw(Samples.png())).contains(Samples.TELLTALE);
    assertThat(raw(Cleaning.clean(Samples.png()).content())).doesNotContain("TELLTALE", "tEXt");
  }

  /** The file is red above and blue below; held otherwise, red lies elsewhere. */
  @ParameterizedTest
  @CsvSource({"1,80,160,40,20", "3,80,160,40,140", "6,160,80,140,40", "8,160,80,20,40"})
  void a_photograph_stands_as_it_was_held(int held, int width, int height, int x, int y)
      throws Exception {
    BufferedImage seen = image(Cleaning.clean(Samples.jpeg(held)).content());
    assertThat(seen.getWidth()).isEqualTo(width);
    assertThat(seen.getHeight()).isEqualTo(height);
    Color there = new Color(seen.getRGB(x, y));
    assertThat(there.getRed()).isGreaterThan(200);
    assertThat(there.getBlue()).isLessThan(60);
  }

  private static BufferedImage image(byte[] content) throws IOException {
    return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(content)));
  }

  @Test
  void a_pdf_keeps_its_pages_and_nothing_that_tells_who_made_it() throws Exception {
    assertThat(raw(Samples.pdf())).contains(Samples.TELLTALE);
    Clean clean = Cleaning.clean(Samples.pdf());
    assertThat(raw(clean.content())).doesNotContain("TELLTALE");
    try (PDDocument document = Loader.loadPDF(clean.content())) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getPage(0).getResources().getXObjectNames()).hasSize(1);
      assertThat(document.getPage(0).getAnnotations()).isEmpty();
      assertThat(document.getDocumentInformation().getAuthor()).isNull();
      assertThat(document.getDocumentCatalog().getMetadata()).isNull();
      assertThat(document.getDocumentCatalog().getNames()).isNull();
      for (var stream : document.getDocument().getXrefTable().keySet()) {
        var object = document.getDocument().getObjectFromPool(stream).getObject();
        if (object instanceof org.apache.pdfbox.cos.COSStream one) {
          assertThat(raw(one.createRawInputStream().readAllBytes())).doesNotContain("TELLTALE");
          if (!one.containsKey(org.apache.pdfbox.cos.COSName.WIDTH)) {
            assertThat(raw(one.createInputStream().readAllBytes())).doesNotContain("TELLTALE");
          }
        }
      }
    }
  }

  @Test
  void what_cannot_be_cleaned_is_refused_with_its_reason() {
    refused(Samples.lockedPdf(), "file-locked");
    refused("PK\u0003\u0004docx".getBytes(StandardCharsets.ISO_8859_1), "file-office");
    refused("\u00d0\u00cf\u0011\u00e0doc".getBytes(StandardCharsets.ISO_8859_1), "file-office");
    refused("GIF89a".getBytes(StandardCharsets.ISO_8859_1), "file-kind");
    refused("<html>".getBytes(StandardCharsets.ISO_8859_1), "file-kind");
    refused("%PDF-1.7 nothing".getBytes(StandardCharsets.ISO_8859_1), "file-broken");
    refused("\u00ff\u00d8\u00ff\u00e0broken".getBytes(StandardCharsets.ISO_8859_1), "file-broken");
    refused(new byte[0], "file-kind");
    refused(new byte[5 * 1024 * 1024 + 1], "file-too-large");
  }
}
