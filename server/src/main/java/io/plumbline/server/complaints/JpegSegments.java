package io.plumbline.server.complaints;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * Leaves out of a JPEG stream the segments that tell something beside the picture, without touching
 * the picture: inside a PDF its colours mean what the PDF says.
 */
final class JpegSegments {
  private static final int SCAN = 0xda;
  private static final int FIRST_APP = 0xe0;
  private static final int ADOBE = 0xee;
  private static final int LAST_APP = 0xef;
  private static final int COMMENT = 0xfe;

  private JpegSegments() {}

  static byte[] withoutTelling(byte[] jpeg) throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(jpeg.length);
    if (jpeg.length < 4 || unsigned(jpeg, 0) != 0xff || unsigned(jpeg, 1) != 0xd8) {
      throw new IOException("no JPEG");
    }
    kept.write(jpeg, 0, 2);
    int at = 2;
    while (at + 4 <= jpeg.length && unsigned(jpeg, at + 1) != SCAN) {
      if (unsigned(jpeg, at) != 0xff) {
        throw new IOException("no marker");
      }
      int length = 2 + ((unsigned(jpeg, at + 2) << 8) | unsigned(jpeg, at + 3));
      int marker = unsigned(jpeg, at + 1);
      if (!tells(marker)) {
        kept.write(jpeg, at, Math.min(length, jpeg.length - at));
      }
      at += length;
    }
    int end = end(jpeg, at);
    kept.write(jpeg, Math.min(at, end), Math.max(0, end - at));
    return kept.toByteArray();
  }

  /** Cameras hang whole other pictures behind the end of the first. */
  private static int end(byte[] jpeg, int scan) {
    for (int i = scan; i + 1 < jpeg.length; i++) {
      if (unsigned(jpeg, i) == 0xff && unsigned(jpeg, i + 1) == 0xd9) {
        return i + 2;
      }
    }
    return jpeg.length;
  }

  /** The Adobe segment says how colours are coded; nothing else of them is needed to see. */
  private static boolean tells(int marker) {
    return marker == COMMENT || (marker >= FIRST_APP && marker <= LAST_APP && marker != ADOBE);
  }

  private static int unsigned(byte[] bytes, int at) {
    return bytes[at] & 0xff;
  }
}
