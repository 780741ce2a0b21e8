package io.plumbline.server.complaints;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Takes out of a file what tells who made it, where and with what; or refuses it. */
final class Cleaning {
  static final int LARGEST = 5 * 1024 * 1024;

  private Cleaning() {}

  /** By its content and never by its name. */
  static Clean clean(byte[] content) throws UncleanException {
    if (content.length > LARGEST) {
      throw new UncleanException("file-too-large");
    }
    String head = new String(content, 0, Math.min(content.length, 8), StandardCharsets.ISO_8859_1);
    try {
      if (head.startsWith("\u00ff\u00d8\u00ff")) {
        return new Clean(Clean.JPEG, Picture.redrawn(content, "jpeg"));
      }
      if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
        return new Clean(Clean.PNG, Picture.redrawn(content, "png"));
      }
      if (head.startsWith("%PDF-")) {
        return new Clean(Clean.PDF, Pages.stripped(content));
      }
    } catch (IOException | RuntimeException e) {
      throw new UncleanException("file-broken");
    }
    boolean office =
        head.startsWith("PK\u0003\u0004") || head.startsWith("\u00d0\u00cf\u0011\u00e0");
    throw new UncleanException(office ? "file-office" : "file-kind");
  }
}
