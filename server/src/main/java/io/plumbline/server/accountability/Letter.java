package io.plumbline.server.accountability;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The recommendation letter (监察建议书) as PDF; it is in Chinese, set in a font that comes with the
 * server.
 */
@Component
class Letter {
  private static final String FONT = "/fonts/wqy-microhei.ttc";
  private static final int NORMAL = 400;
  private final TemplateEngine templates;
  private final RecordViews views;

  Letter(TemplateEngine templates, RecordViews views) {
    this.templates = templates;
    this.views = views;
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  byte[] pdf(AccountabilityRecord one) {
    String page =
        templates.process(
            "accountability/letter",
            new Context(
                Locale.SIMPLIFIED_CHINESE,
                Map.of("row", views.in(Locale.SIMPLIFIED_CHINESE).row(one))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withHtmlContent(page, null);
    builder.withProducer("Plumbline");
    builder.toStream(out);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer
          .getFontResolver()
          .addFontCollection(
              Letter::font, "letter", NORMAL, IdentValue.NORMAL, true, FontGroup.MAIN);
      renderer.layout();
      renderer.createPDF();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static InputStream font() {
    return Objects.requireNonNull(Letter.class.getResourceAsStream(FONT), FONT);
  }
}
