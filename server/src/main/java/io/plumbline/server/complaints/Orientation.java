package io.plumbline.server.complaints;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** How a camera was held, from 1 (upright) to 8, as the picture's metadata say. */
record Orientation(int number) {
  static final Orientation UPRIGHT = new Orientation(1);
  private static final int EXIF_HEAD = 6;

  /** Upright where nothing, or nothing sensible, is said. */
  static Orientation of(byte[] jpeg) {
    try {
      int at = exif(jpeg);
      return at < 0 ? UPRIGHT : said(jpeg, at);
    } catch (IOException | RuntimeException e) {
      return UPRIGHT;
    }
  }

  /** Where the APP1 segment's TIFF block begins; -1 where there is none. */
  private static int exif(byte[] jpeg) {
    int at = 2;
    while (at + 10 < jpeg.length && (jpeg[at] & 0xff) == 0xff && (jpeg[at + 1] & 0xff) != 0xda) {
      if ((jpeg[at + 1] & 0xff) == 0xe1 && jpeg[at + 4] == 'E' && jpeg[at + 5] == 'x') {
        return at + 4 + EXIF_HEAD;
      }
      at += 2 + (((jpeg[at + 2] & 0xff) << 8) | (jpeg[at + 3] & 0xff));
    }
    return -1;
  }

  private static Orientation said(byte[] jpeg, int at) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("tiff").next();
    try (var in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg, at, jpeg.length - at))) {
      reader.setInput(in);
      TIFFDirectory directory = TIFFDirectory.createFromMetadata(reader.getImageMetadata(0));
      TIFFField field = directory.getTIFFField(BaselineTIFFTagSet.TAG_ORIENTATION);
      int number = field == null ? 1 : field.getAsInt(0);
      return number >= 1 && number <= 8 ? new Orientation(number) : UPRIGHT;
    } finally {
      reader.dispose();
    }
  }

  /** Whether width and height change places. */
  boolean turned() {
    return number >= 5;
  }

  /** What brings a picture of that size upright. */
  AffineTransform transform(int w, int h) {
    return switch (number) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
      default -> new AffineTransform();
    };
  }
}
