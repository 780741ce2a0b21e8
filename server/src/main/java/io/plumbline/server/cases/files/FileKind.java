package io.plumbline.server.cases.files;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a file is, by its content and never by its name. What could run in a browser, or be read as
 * two kinds at once, is unknown.
 */
public enum FileKind {
  PNG("image/png", true, "\u0089PNG\r\n\u001a\n"),
  JPEG("image/jpeg", true, "\u00ff\u00d8\u00ff"),
  PDF("application/pdf", false, "%PDF-"),
  ZIP("application/zip", false, "PK\u0003\u0004"),
  OLE("application/x-ole-storage", false, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
  UNKNOWN("application/octet-stream", false, "");

  /** Marks of what a browser would run. */
  private static final Pattern ACTIVE =
      Pattern.compile("<(?:script|html|svg|body|iframe|!doctype|\\?xml|object|embed)");

  private static final int LOOKED_AT = 64 * 1024;

  private final String mediaType;
  private final boolean shown;
  private final String mark;

  FileKind(String mediaType, boolean shown, String mark) {
    this.mediaType = mediaType;
    this.shown = shown;
    this.mark = mark;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Whether a browser may show it rather than save it. */
  public boolean isShown() {
    return shown;
  }

  /** What a file of that beginning is. */
  public static FileKind of(byte[] head) {
    int length = Math.min(head.length, LOOKED_AT);
    String text = new String(head, 0, length, StandardCharsets.ISO_8859_1);
    if (ACTIVE.matcher(text.toLowerCase(Locale.ROOT)).find()) {
      return UNKNOWN;
    }
    for (FileKind kind : values()) {
      if (text.startsWith(kind.mark)) {
        return kind;
      }
    }
    return UNKNOWN;
  }

  /** The kind that was found when a file of that type was kept. */
  public static FileKind ofMediaType(String mediaType) {
    for (FileKind kind : values()) {
      if (kind.mediaType.equals(mediaType)) {
        return kind;
      }
    }
    return UNKNOWN;
  }
}
