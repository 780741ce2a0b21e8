package io.plumbline.server.complaints;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws a picture anew, so that nothing of the file but what is seen remains: no place, no camera,
 * no thumbnail. A very large one is drawn smaller.
 */
final class Picture {
  private static final int LONGEST = 4096;
  private static final long MOST_PIXELS = 120_000_000L;
  private static final float QUALITY = 0.9f;

  private Picture() {}

  static byte[] redrawn(byte[] content, String format) throws IOException, UncleanException {
    BufferedImage seen = seen(content, format);
    return written(upright(seen, format, Orientation.of(content)), format);
  }

  private static BufferedImage seen(byte[] content, String format)
      throws IOException, UncleanException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if ((long) width * height > MOST_PIXELS) {
        throw new UncleanException("file-pixels");
      }
      ImageReadParam param = reader.getDefaultReadParam();
      int step = (Math.max(width, height) + LONGEST - 1) / LONGEST;
      param.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, param);
    } finally {
      reader.dispose();
    }
  }

  /** As a person holds it: what said so goes with the metadata. */
  private static BufferedImage upright(BufferedImage seen, String format, Orientation how) {
    int width = how.turned() ? seen.getHeight() : seen.getWidth();
    int height = how.turned() ? seen.getWidth() : seen.getHeight();
    boolean clear = format.equals("png") && seen.getColorModel().hasAlpha();
    BufferedImage drawn =
        new BufferedImage(
            width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = drawn.createGraphics();
    if (!clear) {
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, width, height);
    }
    AffineTransform turn = how.transform(seen.getWidth(), seen.getHeight());
    pen.drawImage(seen, turn, null);
    pen.dispose();
    return drawn;
  }

  private static byte[] written(BufferedImage drawn, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (format.equals("jpeg")) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(QUALITY);
      }
      writer.setOutput(out);
      writer.write(null, new IIOImage(drawn, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
