package io.plumbline.server.cases.files;

/** The names of files as people sent them, made harmless. */
public final class FileNames {
  private static final int LONGEST = 120;

  private FileNames() {}

  /** The last part of a path, without what no name holds. */
  public static String harmless(String sent) {
    String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    String clean =
        name.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*;]", "_").replaceFirst("^[. ]+", "").strip();
    if (clean.isEmpty()) {
      return "file";
    }
    return clean.length() <= LONGEST ? clean : clean.substring(clean.length() - LONGEST);
  }
}
