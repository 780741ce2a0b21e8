package io.plumbline.server.complaints;

/** A file as it may be kept: its content without what tells where it comes from. */
@SuppressWarnings("ArrayRecordComponent")
record Clean(String mediaType, byte[] content) {
  static final String JPEG = "image/jpeg";
  static final String PNG = "image/png";
  static final String PDF = "application/pdf";

  /** The ending of the name under which it is handed out. */
  static String ending(String mediaType) {
    return switch (mediaType) {
      case JPEG -> "jpg";
      case PNG -> "png";
      default -> "pdf";
    };
  }
}
